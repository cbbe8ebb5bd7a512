// A press whose answer was lost, and the second one after it, make one thing.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser, openConsole, settled } from './open.ts'
import { callApi, newWorld, operatorToken } from './world.ts'

const browser = await aBrowser()
const world = await newWorld()

const open = (path: string, key = world.keys.admin) => openConsole(browser, { keys: [key], path })

/** The service does what the next POST to this address asks for, but its answer never arrives. */
async function loseAnswer(page: Page, address: string) {
  await page.route(
    address,
    async (route) => {
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
}

async function lengthOf(key: string, path: string, name: string): Promise<number> {
  const { [name]: list } = await callApi(key, 'GET', path)
  return Array.isArray(list) ? list.length : Number.NaN
}

test('a client, also after a reload in between', async () => {
  const { page, context } = await open('/clients/new')
  await page.getByLabel('Name').fill('Only Once')
  await page.getByLabel('E-mail').fill('only-once@example.com')
  await loseAnswer(page, '**/client-management/clients')
  await page.getByRole('button', { name: 'Add client' }).click()
  await page.getByText('You are offline').waitFor()
  await page.reload()
  await settled(page)
  await page.getByRole('button', { name: 'Add client' }).click()
  await page.getByRole('heading', { level: 1, name: 'Only Once' }).waitFor()
  await context.close()
})

test('a session', async () => {
  const { page, context } = await open(`/clients/${world.client}`)
  const sessions = () =>
    lengthOf(world.keys.admin, `/client-management/clients/${world.client}/sessions`, 'sessions')
  const before = await sessions()
  await page.getByRole('button', { name: 'Record session' }).click()
  await loseAnswer(page, '**/record-session/*')
  const dialog = page.getByRole('dialog')
  // Of two sessions at one time the service would keep one.
  await dialog.getByLabel('Start').fill('')
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await dialog.getByText('You are offline').waitFor()
  await dialog.getByRole('button', { name: 'Record', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await sessions()).toBe(before + 1)
  await context.close()
})

test('a webhook, whose secret is shown', async () => {
  const { page, context } = await open('/webhooks')
  await page.getByRole('button', { name: 'Add webhook' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Address').fill('https://example.com/once')
  await loseAnswer(page, '**/client-management/webhooks')
  await dialog.getByRole('button', { name: 'Add webhook' }).click()
  await dialog.getByText('You are offline').waitFor()
  await dialog.getByRole('button', { name: 'Add webhook' }).click()
  await page.getByRole('dialog', { name: 'Secret' }).waitFor()
  expect(await lengthOf(world.keys.admin, '/client-management/webhooks', 'webhooks')).toBe(1)
  await context.close()
})

test('a weight', async () => {
  const { page, context } = await open(`/${world.organization}/prod/users/app-user-1`, world.keys.prod)
  const path = `/${world.organization}/prod/v1/get-weight-history?from_id=app-user-1`
  const before = await lengthOf(world.keys.prod, path, 'weights')
  await page.getByRole('button', { name: 'Add weight' }).click()
  const form = page.locator('form.inset')
  await form.getByLabel('Weight').fill('78')
  await loseAnswer(page, '**/v1/edit-user')
  await form.getByRole('button', { name: 'Add weight' }).click()
  await form.getByText('You are offline').waitFor()
  await form.getByRole('button', { name: 'Add weight' }).click()
  await form.waitFor({ state: 'detached' })
  expect(await lengthOf(world.keys.prod, path, 'weights')).toBe(before + 1)
  await context.close()
})

test('a key takes no second press for granted: the list shows the one that was made', async () => {
  const { page, context } = await open(`/organizations/${world.organization}`, operatorToken)
  await page.getByRole('button', { name: 'Create key' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Made Unseen')
  await loseAnswer(page, `**/organizations/${world.organization}/keys`)
  await dialog.getByRole('button', { name: 'Create key' }).click()
  await dialog.getByText('You are offline').waitFor()
  await page.locator('#main th').getByText('Made Unseen').waitFor()
  await context.close()
})
