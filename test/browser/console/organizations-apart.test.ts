// What is typed for one organization never gets into another one, whoever signs in, and in whichever window.
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser, openConsole, settled } from './open.ts'
import { newWorld, operatorToken, url, type World } from './world.ts'

const browser = await aBrowser()
const north = await newWorld()
const south = await newWorld('Southside Coaching')

const key = (page: Page) => page.getByLabel('API key or operator token')
const add = (page: Page) => page.getByRole('button', { name: 'Add client' })

async function typeClient(page: Page, name: string) {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('E-mail').fill(`${crypto.randomUUID()}@example.com`)
}

async function named({ keys }: World, name: string): Promise<number> {
  const path = `/client-management/clients/filter?q=${encodeURIComponent(name)}`
  const response = await fetch(url + path, { headers: { Authorization: `Bearer ${keys.admin}` } })
  if (response.status === 404) return 0
  const { users }: { users: unknown[] } = JSON.parse(await response.text())
  return users.length
}

/** The page has begun anew, for the other organization. */
async function isSouth(page: Page) {
  await page.getByRole('button', { name: 'Southside Coaching' }).waitFor()
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor()
  await settled(page)
}

async function addKey(page: Page, text: string) {
  await page.getByRole('button', { name: 'Northside Coaching' }).click()
  await page.getByRole('button', { name: 'Sign in with another key' }).click()
  await key(page).fill(text)
  await page.keyboard.press('Enter')
}

const newClient = () => openConsole(browser, { keys: [north.keys.admin], path: '/clients/new' })
const another = async (context: BrowserContext, path: string) => {
  const page = await context.newPage()
  await page.goto(`${url}/console${path}`)
  await settled(page)
  return page
}

test('a key of another organization does not send what was typed for the first, and sees no draft', async () => {
  const { page, context } = await newClient()
  await typeClient(page, 'Only North')
  await context.clearCookies()
  await add(page).click()
  await page.getByText('Your session has ended').waitFor()
  await key(page).fill(south.keys.admin)
  await page.keyboard.press('Enter')
  await isSouth(page)
  await page.goto(`${url}/console/clients/new`)
  await settled(page)
  expect(await page.getByLabel('Name').inputValue()).toBe('')
  expect([await named(north, 'Only North'), await named(south, 'Only North')]).toEqual([0, 0])
  await context.close()
})

test('a key of the same organization sends it', async () => {
  const { page, context } = await newClient()
  await typeClient(page, 'Still North')
  await context.clearCookies()
  await add(page).click()
  await key(page).fill(north.keys.admin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Still North' }).waitFor()
  expect(await named(north, 'Still North')).toBe(1)
  await context.close()
})

test('a window begins anew when another one signs in to another organization', async () => {
  const { page, context } = await newClient()
  await typeClient(page, 'North of Two')
  await addKey(await another(context, '/clients'), south.keys.admin)
  await isSouth(page)
  expect(await named(south, 'North of Two')).toBe(0)
  await context.close()
})

test('a window that slept learns of it before what is pressed is sent', async () => {
  const { page, context } = await newClient()
  await typeClient(page, 'North Asleep')
  const headers = { 'X-Roster-Console': '1', 'Sec-Fetch-Site': 'same-origin' }
  await context.request.post(`${url}/console/session`, { headers, data: { key: south.keys.admin } })
  await page.evaluate(`dispatchEvent(new Event('focus')); document.querySelector('form .primary').click()`)
  await isSouth(page)
  expect(await named(south, 'North Asleep')).toBe(0)
  await context.close()
})

test('signing out wipes the drafts of every window', async () => {
  const { page, context } = await newClient()
  await typeClient(page, 'Nobody Else Reads This')
  const other = await another(context, '/clients')
  await other.getByRole('button', { name: 'Northside Coaching' }).click()
  await other.getByRole('button', { name: 'Sign out' }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in to Roster' }).waitFor()
  expect(await page.evaluate('sessionStorage.length')).toBe(0)
  await context.close()
})

test('a page whose key is absent says which one it needs, and which one it was given', async () => {
  const { page, context } = await openConsole(browser, { keys: [north.keys.admin], path: '/organizations' })
  await page.getByText('This page needs a key for: Operator.').waitFor()
  await key(page).fill(north.keys.prod)
  await page.keyboard.press('Enter')
  await page.getByText(`This key is for: Users · ${north.organization} · prod.`).waitFor()
  await key(page).fill(operatorToken)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Organizations' }).waitFor()
  await context.close()
})

test('one key can be signed out of; the others stay, and the menu lies over nothing', async () => {
  const { page, context } = await openConsole(browser, { keys: [north.keys.admin], path: '/clients' })
  await addKey(page, north.keys.dev)
  await page.getByText('Signed in: Northside Coaching · dev').waitFor()
  await page.getByRole('button', { name: 'Northside Coaching' }).click()
  await page.getByRole('link', { name: 'Northside Coaching · dev' }).click()
  await page.getByRole('heading', { level: 1, name: 'Users' }).waitFor()
  expect(await page.locator(':popover-open').count()).toBe(0)
  await page.getByRole('button', { name: 'Northside Coaching · dev' }).click()
  await page.getByRole('button', { name: 'Sign out of this key · Northside Coaching · dev' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor()
  await page.goto(`${url}/console/${north.organization}/dev/users`)
  await page.getByText('This page needs a key for').waitFor()
  await context.close()
})
