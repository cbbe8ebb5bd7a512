import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { openBrowser } from '../browser.ts'
import { url } from './world.ts'

/** A browser for the tests of this file; it closes after the last of them. */
export async function aBrowser(): Promise<Browser> {
  const browser = await openBrowser()
  afterAll(() => browser.close())
  return browser
}

export interface Opened {
  page: Page
  context: BrowserContext
  /** What the page said on the browser's console that is not about an answer of 4xx. */
  errors: string[]
  /** Requests to any other host. */
  strangers: string[]
}

interface Options {
  keys?: readonly string[]
  path?: string
  width?: number
  dark?: boolean
  language?: string
}

/** A browser that is signed in with these keys, at an address of the console. */
export async function openConsole(browser: Browser, options: Options = {}): Promise<Opened> {
  const { keys = [], path = '', width = 1280, dark = false, language = 'en' } = options
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
  })
  for (const key of keys) {
    const headers = { 'X-Roster-Console': '1', 'Sec-Fetch-Site': 'same-origin' }
    const answer = await context.request.post(`${url}/console/session`, { headers, data: { key } })
    if (answer.status() !== 201) throw new Error(`Sign-in: ${answer.status()} ${await answer.text()}`)
  }
  const page = await context.newPage()
  const [errors, strangers]: [string[], string[]] = [[], []]
  page.on('console', (message) => {
    const text = message.text()
    if (!/^Failed to load resource: the server responded with a status of 4\d\d/.test(text)) errors.push(text)
  })
  // Files are answered for from the beginning: a listener that comes with the press may come too late.
  page.on('filechooser', () => undefined)
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(url).host) strangers.push(request.url())
  })
  await page.goto(`${url}/console${path}`)
  await settled(page)
  return { page, context, errors, strangers }
}

/** Waits until the view stands: a heading, no bones, nothing on its way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  // The page's policy lets no text become a script, so nothing can wait inside of it.
  while ((await page.locator('.loading, [aria-busy=true]').count()) > 0) await page.waitForTimeout(50)
  await page.waitForLoadState('networkidle')
}

/** What has the focus, by its name. */
export const focused = (page: Page) =>
  page.evaluate<string>(`(() => {
  const { ariaLabel, localName, textContent } = document.activeElement
  return ariaLabel ?? (localName === 'main' || localName === 'body' ? localName : textContent.trim())
})()`)
