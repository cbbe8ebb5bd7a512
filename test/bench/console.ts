// `node test/bench/console.ts`: the console in Chromium, with its processor slowed: when the roster of 10 000 clients stands,
// and the tasks over 50 ms while somebody scrolls, searches, sorts and turns pages.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../browser/browser.ts'
import { freePort, start, stop } from '../browser/service.ts'
import { aLargeOrganization } from './console-people.ts'

const visits = 9
const slowings = [1, 4]

/** Runs in the page before its own script: when the first row is painted, and every task over 50 ms. */
const watch = `
  window.tasks = []
  let tell
  window.stands = new Promise((done) => { tell = done })
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration }))))
    .observe({ type: 'longtask', buffered: true })
  const look = () => document.querySelector('tbody tr')
    ? requestAnimationFrame(() => setTimeout(() => tell(performance.now())))
    : requestAnimationFrame(look)
  requestAnimationFrame(look)
`

const state = mkdtempSync(join(tmpdir(), 'roster-console-'))
const port = await freePort()
const url = `http://localhost:${port}`
const { service } = await start(port, state)
const browser = await openBrowser()
try {
  const key = await aLargeOrganization(url, 10_000)
  for (const slowing of slowings) {
    const times: number[] = []
    for (let visit = 0; visit < visits; visit += 1) times.push(await firstView(browser, key, slowing))
    times.sort((one, other) => one - other)
    console.log(
      `Processor slowed ${slowing} times: the roster stands after ${times[visits >> 1]?.toFixed(0)} ms in the middle of ${visits} visits with an empty cache (${times[0]?.toFixed(0)} to ${times.at(-1)?.toFixed(0)})`,
    )
  }
  for (const slowing of slowings) console.table(await work(browser, key, slowing))
} finally {
  await browser.close()
  await stop(service)
  rmSync(state, { recursive: true, force: true })
}

async function visit(browser: Browser, key: string, slowing: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })
  await context.request.post(`${url}/console/session`, {
    headers: { 'X-Roster-Console': '1', 'Sec-Fetch-Site': 'same-origin' },
    data: { key },
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowing })
  await page.addInitScript(watch)
  await page.goto(`${url}/console/clients`)
  return page
}

// Playwright's own waiting looks at the page in every frame, which takes time on a slowed processor.
function stands(page: Page): Promise<number> {
  return page.evaluate<number>('window.stands')
}

async function firstView(browser: Browser, key: string, slowing: number): Promise<number> {
  const page = await visit(browser, key, slowing)
  const time = await stands(page)
  await page.context().close()
  return time
}

/** The tasks over 50 ms of each thing that somebody does with the roster. */
async function work(browser: Browser, key: string, slowing: number) {
  const page = await visit(browser, key, slowing)
  await stands(page)
  const search = page.getByRole('searchbox').first()
  const rest = () => page.waitForTimeout(1_500)
  const deeds: Record<string, () => Promise<void>> = {
    loading: rest,
    scrolling: async () => {
      await page.mouse.move(600, 500)
      for (let turn = 0; turn < 40; turn += 1) await page.mouse.wheel(0, turn < 20 ? 300 : -300)
    },
    'searching, letter by letter': () => search.pressSequentially('margaret number 12', { delay: 60 }),
    'taking the search back': () => search.fill(''),
    'next page, three times': async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await page.getByRole('button', { name: 'Next' }).click()
        await page.locator('.card[aria-busy=false]').first().waitFor()
      }
    },
    sorting: () => page.locator('thead th button, thead th a').first().click(),
    'selecting all of a page': () => page.getByRole('checkbox', { name: /^Select all/ }).press('Space'),
  }
  const table: Record<string, object> = {}
  for (const [deed, act] of Object.entries(deeds)) {
    await act()
    await rest()
    const tasks = await page.evaluate<{ duration: number }[]>('window.tasks.splice(0)')
    const longest = Math.max(0, ...tasks.map(({ duration }) => duration))
    table[`${deed}, ${slowing}×`] = { 'tasks over 50 ms': tasks.length, 'longest, ms': longest }
  }
  await page.context().close()
  return table
}
