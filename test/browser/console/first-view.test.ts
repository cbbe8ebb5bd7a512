// What a browser asks for until the roster stands, and that what is asked for early is no promise.
import { expect, test } from 'vitest'
import { aBrowser, openConsole, settled } from './open.ts'
import { newWorld, url } from './world.ts'

const browser = await aBrowser()
const world = await newWorld()

const roster = '**/client-management/clients/filter*'

test('the roster stands after these calls, and none of its own waits for another', async () => {
  const { page, context } = await openConsole(browser, { keys: [world.keys.admin], path: '/usage' })
  const asked: string[] = []
  const isAsked = async (name: string) => {
    while (!asked.includes(name)) await page.waitForTimeout(10)
  }
  // What is made of several files is asked for by the page, not by the first of them; so is what the script asks for.
  const waits: Readonly<Record<string, string[]>> = {
    'app.js': ['chunk.js', 'app.css'],
    '/console/session': ['/client-management/clients/filter', 'en.js'],
    'en.js': ['/client-management/clients/filter'],
  }
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const name = pathname.replace(/^.*\/(\w+)-\w+\.(\w+)$/, '$1.$2')
    if (!name.endsWith('.jpg')) asked.push(name)
    for (const other of waits[name] ?? []) await isAsked(other)
    await route.continue()
  })
  await page.goto(`${url}/console/clients`)
  await settled(page)
  expect(asked.sort()).toEqual([
    '/client-management/clients/filter',
    '/client-management/tags',
    '/console/clients',
    '/console/session',
    'app.css',
    'app.js',
    'chunk.js',
    'en.js',
    'icon.svg',
  ])
  await context.close()
})

test('whoever is not signed in is asked for a key, once', async () => {
  const { page, context, errors } = await openConsole(browser, { path: '/clients' })
  expect(await page.locator('input[type=password]').count()).toBe(1)
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await page.locator('input[type=password]').fill(world.keys.admin)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Full Client' }).waitFor()
  await settled(page)
  expect(await page.locator('dialog[open]').count()).toBe(0)
  expect(errors).toEqual([])
  await context.close()
})

test('a first page that did not come is asked for again, and one of another address is not taken', async () => {
  const { page, context } = await openConsole(browser, { keys: [world.keys.admin], path: '/usage' })
  const asked: string[] = []
  await page.route(roster, (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('q') ?? '')
    return asked.length === 1 ? route.abort() : route.continue()
  })
  await page.goto(`${url}/console/clients?q=full`)
  await settled(page)
  expect(await page.locator('tbody tr').count()).toBe(1)
  expect(asked).toEqual(['full', 'full'])
  await page.getByRole('searchbox').fill('')
  await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(1)
  expect(asked).toEqual(['full', 'full', ''])
  await context.close()
})
