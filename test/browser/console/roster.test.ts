// The roster under the hands of somebody in a hurry: what is selected, pressed, searched and taken away as a file.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser, openConsole, settled } from './open.ts'
import { aClient, callApi, newWorld, operatorToken } from './world.ts'

const browser = await aBrowser()
const world = await newWorld()

const roster = (path = '/clients', keys = world.keys) => openConsole(browser, { keys: [keys.admin], path })
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` }).check()
const act = (page: Page, name: string) => page.locator('.selection').getByRole('button', { name }).click()

test('taking back an archive where the plan is full says so', async () => {
  const small = await newWorld('Small Coaching')
  await aClient(small.keys.admin, 'First')
  const { page, context } = await roster('/clients', small.keys)
  const { clients } = (await callApi(small.keys.admin, 'GET', '/client-management/usage')) as {
    clients: { used: number }
  }
  const limit = { client_limit: clients.used }
  await callApi(operatorToken, 'PATCH', `/operator/v1/organizations/${small.organization}`, limit)
  await tick(page, 'First')
  await act(page, 'Archive')
  await page.getByText('1 client archived').waitFor()
  await aClient(small.keys.admin, 'Second')
  await page.getByRole('button', { name: 'Undo' }).click()
  const said = page.locator('.toast', { hasText: 'could not be changed' })
  expect(await said.innerText()).toContain('Your plan is full')
  await context.close()
})

test('those for whom it failed stay selected, and it can be tried again', async () => {
  await aClient(world.keys.admin, 'Offline One')
  await aClient(world.keys.admin, 'Offline Two')
  const { page, context } = await roster('/clients?q=offline')
  await tick(page, 'Offline One')
  await tick(page, 'Offline Two')
  await page.route('**/archive/*', (route) => route.abort())
  await act(page, 'Archive')
  await page.getByText('2 clients could not be changed').waitFor()
  await page.getByText('2 selected').waitFor()
  await page.unroute('**/archive/*')
  await page.locator('.toast').getByRole('button', { name: 'Try again' }).click()
  await page.getByText('2 clients archived').waitFor()
  expect(await page.locator('.selection').count()).toBe(0)
  await context.close()
})

test('a tick moves no row, and who is out of view is counted', async () => {
  const { page, context } = await roster()
  const row = page.getByRole('row', { name: /Full Client/ })
  const before = await row.boundingBox()
  await tick(page, 'Full Client')
  expect((await row.boundingBox())?.y).toBe(before?.y)
  await page.getByRole('searchbox').fill('فاطمة')
  await page.getByText('1 of them is not on this page').waitFor()
  await context.close()
})

test('an export takes a hundred by name, and says that it takes no more', async () => {
  const many = await newWorld('Many Coaching')
  for (let made = 0; made < 97; made += 1) await aClient(many.keys.admin, `Many ${made}`)
  const { page, context } = await roster('/clients', many.keys)
  await page.getByRole('checkbox', { name: /^Select all/ }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await settled(page)
  await page.getByRole('checkbox', { name: /^Select all/ }).check()
  await page.getByText('100 selected').waitFor()
  const loaded = page.waitForEvent('download')
  await page.locator('.selection').getByRole('link', { name: 'Export' }).click()
  expect((await loaded).suggestedFilename()).toMatch(/\.csv$/)
  await aClient(many.keys.admin, 'AAA the first')
  await page.goto(page.url().replace(/\?.*/, ''))
  await settled(page)
  await page.getByRole('checkbox', { name: /^Select all/ }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await settled(page)
  await page.getByRole('checkbox', { name: /^Select all/ }).check()
  await page.getByRole('button', { name: 'Next' }).click()
  await settled(page)
  await page.getByRole('checkbox', { name: /^Select all/ }).check()
  await page.getByText('101 selected').waitFor()
  await page.getByText('at most 100').waitFor()
  expect(await page.locator('.selection').getByRole('button', { name: 'Export' }).isDisabled()).toBe(true)
  await context.close()
})

test('a file of an ended session is asked for after signing in, never saved as an error', async () => {
  const { page, context } = await roster()
  await context.clearCookies()
  await page.getByRole('link', { name: 'Export all that match' }).click()
  await page.getByText('Your session has ended').waitFor()
  await page.getByLabel('API key or operator token').fill(world.keys.admin)
  const loaded = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await loaded).suggestedFilename()).toMatch(/\.csv$/)
  await context.close()
})

test('words without a letter find nobody; a page that there is not leads to the first; unknown filters have no chip', async () => {
  const { page, context } = await roster()
  await page.getByRole('searchbox').fill('+')
  await page.getByText('q must have a letter or a digit').waitFor()
  expect(await page.locator('tbody tr, .view-head [role=status]:not(:empty)').count()).toBe(0)
  await page.goto(page.url().replace(/\?.*/, '?cursor=abc'))
  await page.getByRole('button', { name: 'First page' }).click()
  await page.getByRole('link', { name: 'Full Client' }).waitFor()
  await page.goto(page.url().replace(/\?.*|$/, '?status=zzz&gender=x'))
  await settled(page)
  expect(await page.locator('.toolbar > .chips .chip').count()).toBe(0)
  await context.close()
})
