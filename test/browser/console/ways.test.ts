// The ways between views and people: back to a list as it was, out of the console, into another organization.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser, openConsole, settled } from './open.ts'
import { callApi, newWorld } from './world.ts'

const browser = await aBrowser()
const world = await newWorld()

const roster = (path = '/clients') => openConsole(browser, { keys: [world.keys.admin], path })

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Northside Coaching' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
}

test('back from a card leads to the list as it was searched and sorted', async () => {
  const { page, context } = await roster('/clients?q=full&order_by=-user_uid')
  await page.getByRole('link', { name: 'Full Client' }).click()
  await page.getByRole('heading', { level: 1, name: 'Full Client' }).waitFor()
  await page.getByRole('link', { name: 'All clients' }).click()
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor()
  expect(new URL(page.url()).search).toBe('?q=full&order_by=-user_uid')
  await context.close()
})

test('signing out without a connection says so, and does nothing', async () => {
  const { page, context } = await roster()
  await context.setOffline(true)
  await signOut(page)
  await page.getByText('You are offline').waitFor()
  await context.setOffline(false)
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor()
  await context.close()
})

test('a key of another organization shows that one, with nobody selected', async () => {
  const other = await newWorld('Southside Coaching')
  const { page, context } = await roster('/clients?q=full')
  await page.getByRole('checkbox', { name: 'Select Full Client' }).check()
  await page.getByText('1 selected').waitFor()
  await page.getByRole('button', { name: 'Northside Coaching' }).click()
  await page.getByRole('button', { name: 'Sign in with another key' }).click()
  await page.getByLabel('API key or operator token').fill(other.keys.admin)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Southside Coaching' }).waitFor()
  await settled(page)
  expect(new URL(page.url()).search).toBe('')
  expect(await page.getByText('1 selected').count()).toBe(0)
  await context.close()
})

test('a note that is saved while its card is left is no draft of the next visit', async () => {
  const { page, context } = await roster(`/clients/${world.client}`)
  const path = `/client-management/clients/${world.client}`
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.fill('Written in a hurry.')
  await page.getByRole('link', { name: 'All clients' }).click()
  const stored = () => callApi(world.keys.admin, 'GET', path)
  await expect.poll(async () => (await stored()).notes).toMatchObject({ text: 'Written in a hurry.' })
  await callApi(world.keys.admin, 'POST', path.replace('clients/', 'clients/save-notes/'), {
    note: 'By a colleague.',
  })
  await page.getByRole('link', { name: 'Full Client' }).click()
  await settled(page)
  expect(await note.inputValue()).toBe('By a colleague.')
  // Longer than a note rests before it is saved.
  await page.waitForTimeout(2000)
  expect(await page.locator('.conflict').count()).toBe(0)
  await context.close()
})

test('leaving a card says what of it is not saved', async () => {
  const { page, context } = await roster(`/clients/${world.client}`)
  await page.getByRole('button', { name: /^E-mail/ }).click()
  await page.getByLabel('E-mail').fill('no address')
  await page.getByRole('link', { name: 'All clients' }).click()
  await page.getByText('E-mail of Full Client is not saved yet').waitFor()
  await page.getByRole('link', { name: 'Full Client' }).click()
  await settled(page)
  expect(await page.getByLabel('E-mail').inputValue()).toBe('no address')
  await page.getByLabel('E-mail').press('Escape')
  await context.setOffline(true)
  await page.getByRole('textbox', { name: 'Note' }).fill('Without a connection.')
  await page.getByRole('link', { name: 'All clients' }).click()
  await page.getByText('The note about Full Client is not saved yet').waitFor()
  await context.close()
})
