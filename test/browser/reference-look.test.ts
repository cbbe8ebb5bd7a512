// The reference as it is seen and read aloud, light and dark, wide and narrow.
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser, openPage, screenshots } from './browser.ts'
import { boxesOf, close, execute, open, operationsOf } from './try-it-out.ts'

const url = inject('url')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

async function openReference(options: { width: number; dark?: boolean }) {
  const watched = await openPage(browser, `${url}/docs`, options)
  await watched.page.emulateMedia({ reducedMotion: 'reduce' })
  await watched.page.locator('.opblock').first().waitFor()
  return watched
}

const asIs = { mediaType: undefined, real: (text: string) => text, photo: 'test/fixtures/baseline.jpg' }
const ground = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
const night = 'rgb(28, 32, 34)'

/** Turns the system light or dark, and waits for the page's colours. */
async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  const isDark = "document.documentElement.matches('.dark-mode')"
  await expect.poll(() => page.evaluate(isDark)).toBe(colorScheme === 'dark')
  await expect.poll(() => page.evaluate('document.getAnimations().length')).toBe(0)
}

/** What axe finds in the page, or in a part of it. */
async function violations(page: Page, part = 'body'): Promise<string[]> {
  const found = await new AxeBuilder({ page }).include(part).analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

test.each([1280, 360])(
  'nobody is shut out by day or by night, before a call and after one, at %i px',
  async (width) => {
    const { page } = await openReference({ width })
    expect(await violations(page)).toEqual([])
    const block = await open(page, 'createClient')
    await execute(page, block, asIs)
    for (const scheme of ['light', 'dark'] as const) {
      await turn(page, scheme)
      // Of the rest only the colours are others by night, and these are the same in each width.
      const isOther = scheme === 'dark' && width === 1280
      expect(await violations(page, isOther ? 'body' : '.opblock.is-open')).toEqual([])
      await block.screenshot({ path: `${screenshots}/docs-call-${width}-${scheme}.png` })
    }
  },
)

test('the page follows the reader’s light or dark scheme', async () => {
  const { page, errors, strangers } = await openReference({ width: 360, dark: true })
  expect(await ground(page)).toBe(night)
  await page.screenshot({ path: `${screenshots}/docs-360-dark.png`, fullPage: true })
  await turn(page, 'light')
  expect(await ground(page)).not.toBe(night)
  await page.screenshot({ path: `${screenshots}/docs-360-light.png`, fullPage: true })
  await turn(page, 'dark')
  expect(await ground(page)).toBe(night)
  expect([...errors, ...strangers]).toEqual([])
})

test('there is one box for each credential, and an operation shows its own', async () => {
  const { page } = await openReference({ width: 1280 })
  const all = page.locator('.scheme-container .authorize')
  expect(await boxesOf(page, all)).toEqual(['clientKey', 'userKey', 'operatorToken'])
  for (const { operationId, security } of (await operationsOf(url)).values()) {
    const lock = page.locator(`.opblock[id$="-${operationId}"] .authorization__btn`)
    const [own] = security.flatMap((each) => Object.keys(each))
    expect(await lock.count(), operationId).toBe(own ? 1 : 0)
    if (own) expect(await boxesOf(page, lock), operationId).toEqual([own])
  }
})

test('another format begins a new body, without the earlier photo', async () => {
  const { page } = await openReference({ width: 1280 })
  const block = await open(page, 'createClient')
  const sentAs = async (mediaType: string) => (await execute(page, block, { ...asIs, mediaType })).sent
  /** The form without its blank fields. */
  const asForm = async () =>
    [...new URLSearchParams(String(await sentAs('application/x-www-form-urlencoded')))]
      .filter(([, value]) => value !== '')
      .sort()
  const { requestBody } = (await operationsOf(url)).get('createClient') ?? {}
  const { example = {} } = requestBody?.content['application/x-www-form-urlencoded'] ?? {}
  const first = await asForm()
  expect(first.map(([name]) => name)).toEqual(Object.keys(example).sort())
  expect(await sentAs('multipart/form-data')).toContainEqual(['profile_photo', 'baseline.jpg'])
  expect(await asForm()).toEqual(first)
  await close(block)
})
