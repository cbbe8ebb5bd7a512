// Nothing typed is lost, whatever a call comes to; and the key is nowhere but in its cookie.
import type { Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { aBrowser, openConsole, settled, type Opened } from './open.ts'
import { aClient, callApi, newWorld, url } from './world.ts'

let uid: string
const browser = await aBrowser()
const world = await newWorld()
beforeEach(async () => {
  uid = await aClient(world.keys.admin, 'Somebody', { phone: '111 111' })
})

const clients = '/client-management/clients'
const stored = () => callApi(world.keys.admin, 'GET', `${clients}/${uid}`)
const card = () => openConsole(browser, { keys: [world.keys.admin], path: `/clients/${uid}` })

/** Opens the phone of the card and types another one into it. */
async function typePhone(page: Page, phone: string) {
  await page.getByRole('button', { name: /^Phone/ }).click()
  await page.getByLabel('Phone').fill(phone)
  await page.keyboard.press('Enter')
}

/** Lets the changes of clients fail in this way until the returned function is called. */
async function failing({ page }: Opened, status: number, headers: Record<string, string>) {
  await page.route(`**${clients}`, (route) =>
    route.request().method() === 'PUT'
      ? route.fulfill({ status, json: { error: 'no' }, headers })
      : route.continue(),
  )
  return () => page.unroute(`**${clients}`)
}

test.each([
  [503, 'not available for a moment', { 'Retry-After': '0' }],
  [429, 'Too many calls', { 'Retry-After': '0' }],
  [500, 'report this request: its-id', { 'X-Request-Id': 'its-id' }],
  // Of something between the page and the service.
  [500, 'not available for a moment', {}],
])('after a %i (%s) the field is as it was, and saving again works', async (status, sentence, headers) => {
  const opened = await card()
  const { page, context } = opened
  const mend = await failing(opened, status, headers)
  await typePhone(page, '222 222')
  await page.getByText(sentence).waitFor()
  expect(await page.getByLabel('Phone').inputValue()).toBe('222 222')
  await mend()
  await page.getByLabel('Phone').press('Enter')
  await expect.poll(async () => (await stored()).phone).toBe('222 222')
  await context.close()
})

test('without a connection the field is as it was, also after a reload', async () => {
  const { page, context } = await card()
  await context.setOffline(true)
  await typePhone(page, '333 333')
  await page.getByText('You are offline').waitFor()
  await context.setOffline(false)
  await page.reload()
  await settled(page)
  expect(await page.getByLabel('Phone').inputValue()).toBe('333 333')
  await page.getByLabel('Phone').press('Enter')
  await expect.poll(async () => (await stored()).phone).toBe('333 333')
  await context.close()
})

test('what another window saved meanwhile stands beside what was typed', async () => {
  const { page, context } = await card()
  await page.getByRole('button', { name: /^Phone/ }).click()
  await callApi(world.keys.admin, 'PUT', clients, { user_uid: uid, phone: '444 444' })
  await page.getByLabel('Phone').fill('555 555')
  await page.keyboard.press('Enter')
  const sides = page.locator('.conflict')
  // Who it was comes with the history, a moment later.
  await expect.poll(() => sides.innerText()).toMatch(/changed this meanwhile[^]*555 555[^]*444 444/)
  expect((await stored()).phone).toBe('444 444')
  await page.getByRole('button', { name: 'Save mine' }).click()
  await expect.poll(async () => (await stored()).phone).toBe('555 555')
  await context.close()
})

test('two windows see each other’s change', async () => {
  const { page, context } = await card()
  await callApi(world.keys.admin, 'PUT', clients, { user_uid: uid, phone: '666 666' })
  await page.evaluate("dispatchEvent(new Event('focus'))")
  await page.getByRole('button', { name: /^Phone 666 666/ }).waitFor()
  await context.close()
})

test('who was signed out meanwhile signs in over the form, and it is saved', async () => {
  const { page, context } = await card()
  await context.clearCookies()
  await typePhone(page, '777 777')
  await page.getByText('Your session has ended').waitFor()
  await page.getByLabel('API key or operator token').fill(world.keys.admin)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await stored()).phone).toBe('777 777')
  await context.close()
})

test('a note is kept while it is written, and saved by itself', async () => {
  const { page, context } = await card()
  await context.setOffline(true)
  await page.getByRole('textbox', { name: 'Note' }).fill('Begins on Monday.')
  await page.getByText('You are offline').waitFor()
  await context.setOffline(false)
  await page.reload()
  await settled(page)
  expect(await page.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Begins on Monday.')
  await expect.poll(async () => (await stored()).notes).toMatchObject({ text: 'Begins on Monday.' })
  await context.close()
})

test('the key is in the cookie alone, and signing out leaves nothing', async () => {
  const { page, context } = await openConsole(browser)
  await page.getByLabel('API key or operator token').fill(world.keys.admin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor()
  await settled(page)
  const everything = `JSON.stringify([document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage },
    document.cookie, location.href, history.state, [...document.querySelectorAll('input')].map((each) => each.value)])`
  expect(await page.evaluate<string>(everything)).not.toContain(world.keys.admin)
  expect(JSON.stringify(await context.cookies())).not.toContain(world.keys.admin)
  await page.getByRole('button', { name: 'Northside Coaching' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('heading', { name: 'Sign in to Roster' }).waitFor()
  expect(await context.cookies(url)).toEqual([])
  expect(await page.evaluate('sessionStorage.length')).toBe(0)
  await context.close()
})
