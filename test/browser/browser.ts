import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { chromium, type Browser, type Page } from 'playwright-core'

/** The folder of the pictures, for people to look at. */
export const screenshots = '.screenshots'
mkdirSync(screenshots, { recursive: true })

/** The system's Chromium, without network calls of its own and without its sandbox. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = execFileSync('sh', ['-c', 'command -v chromium || command -v google-chrome'])
  return chromium.launch({
    executablePath: executablePath.toString().trim(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Watched {
  page: Page
  /** Errors that the page wrote to its console, uncaught ones included. */
  errors: string[]
  /** Requests to any other host. */
  strangers: string[]
}

export async function openPage(
  browser: Browser,
  url: string,
  options: { width: number; dark?: boolean },
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 900 },
    colorScheme: options.dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  const errors: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && host !== new URL(url).host) strangers.push(request.url())
  })
  await page.goto(url, { waitUntil: 'load' })
  return { page, errors, strangers }
}
