// What does not come, comes late, or was chosen twice while it came: it is said, and can be tried again.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { aBrowser, focused, openConsole } from './open.ts'
import { newWorld, operatorToken, url } from './world.ts'

const browser = await aBrowser()
const world = await newWorld()

const open = (path: string) => openConsole(browser, { keys: [world.keys.admin, operatorToken], path })
/** Waits for a module of the page: imported once more, it is there when the page has it. */
const hasModule = (page: Page, address: string) => page.evaluate(`import('${address}').then(() => undefined)`)
test('without its texts the page says so; without those of a language it speaks English', async () => {
  const { page, context } = await open('/usage')
  await page.route('**/assets/en-*', (route) => route.abort())
  await page.goto(`${url}/console/clients`)
  const again = page.getByRole('button', { name: 'Try again' })
  await again.waitFor()
  await page.unroute('**/assets/en-*')
  await page.route('**/assets/de-*', (route) => route.abort())
  await again.click()
  await page.getByRole('link', { name: 'Full Client' }).waitFor()
  await page.goto(`${url}/console/clients?lang=de`)
  await page.getByRole('link', { name: 'Full Client' }).waitFor()
  expect(await page.evaluate('document.documentElement.lang')).toBe('en')
  await context.close()
})

test('whoever could not be told to be signed in is not asked for a key', async () => {
  const { page, context } = await open('/usage')
  await page.route('**/console/session', (route) => route.fulfill({ status: 500, json: { error: 'no' } }))
  await page.goto(`${url}/console/clients`)
  const again = page.getByRole('button', { name: 'Try again' })
  await again.waitFor()
  expect(await page.locator('input[type=password]').count()).toBe(0)
  await page.unroute('**/console/session')
  await again.click()
  await page.getByRole('link', { name: 'Full Client' }).waitFor()
  await context.close()
})

test('an answer that nobody can read is a mistake of the page, without a number to report', async () => {
  const { page, context } = await openConsole(browser)
  await page.route('**/console/session', (route) => route.fulfill({ status: 201, json: {} }))
  await page.locator('input').first().fill(world.keys.admin)
  await page.keyboard.press('Enter')
  await page.getByText('Something went wrong on this page: load it again.').waitFor()
  await context.close()
})

test('while the service is away for a moment, the page asks again by itself who has signed in', async () => {
  const { page, context } = await open('/usage')
  let asked = 0
  await page.route('**/console/session', (route) => {
    asked += 1
    return asked > 2
      ? route.continue()
      : route.fulfill({ status: 503, json: { error: 'no' }, headers: { 'Retry-After': '0' } })
  })
  await page.goto(`${url}/console/clients`)
  await page.getByRole('link', { name: 'Full Client' }).waitFor()
  expect(asked).toBe(3)
  await context.close()
})

test('after a second try that helped, the focus is in the page', async () => {
  const { page, context } = await open('/import')
  await page.route('**/client-management/clients/filter*', (route) => route.abort())
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  const again = page.getByRole('button', { name: 'Try again' })
  await again.focus()
  await page.unroute('**/client-management/clients/filter*')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Full Client' }).waitFor()
  expect(await focused(page)).toBe('main')
  await context.close()
})

test('of two languages the last one chosen wins, and one that does not come is not chosen', async () => {
  const { page, context, errors } = await open('/clients?lang=en')
  await page.locator('button.account').click()
  const choice = page.locator('.menu:popover-open select')
  const held = Promise.withResolvers<undefined>()
  await page.route('**/assets/de-*', async (route) => {
    await held.promise
    await route.continue()
  })
  const late = page.waitForResponse('**/assets/de-*')
  await choice.selectOption('de')
  await choice.selectOption('es')
  const language = () =>
    page.evaluate('[document.documentElement.lang, localStorage.getItem("language"), location.search]')
  await expect.poll(language).toEqual(['es', 'es', ''])
  held.resolve(undefined)
  await hasModule(page, (await late).url())
  expect(await language()).toEqual(['es', 'es', ''])
  await context.setOffline(true)
  await choice.selectOption('ar')
  await page.locator('.toasts').getByText('conexión').waitFor()
  expect([await choice.inputValue(), ...(await page.evaluate<string[]>('[localStorage.language]'))]).toEqual([
    'es',
    'es',
  ])
  expect(errors.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
  await context.close()
})

test('what is typed right after a link was followed is in its field', async () => {
  const { page, context } = await open('/clients')
  const view = page.waitForResponse('**/assets/allowed-*')
  await page.getByRole('link', { name: 'Add client' }).focus()
  await hasModule(page, (await view).url())
  await page.keyboard.press('Enter')
  await page.keyboard.type('Abcdef')
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Abcdef')
  await context.close()
})
