import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { languages } from '../../src/domain/user.ts'
import { openBrowser, openPage, screenshots } from './browser.ts'
import { histories } from './history.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

const links = inject('progressLinks')
const widths = [320, 390, 768, 1280]

/** The faults of the layout, and the number of labels of the chart. */
interface Layout {
  collisions: string[]
  cut: string[]
  overflow: number
  labels: number
}

// In the page: the drawn boxes, each text with its first words.
const measure = `(() => {
  document.querySelectorAll('details').forEach((each) => { each.open = true })
  const shown = (box) => box.width > 0 && box.height > 0
  const labels = [...document.querySelectorAll('.chart text')]
    .map((each) => ({ text: each.textContent, box: each.getBoundingClientRect() }))
    .filter(({ box }) => shown(box))
  const collisions = labels.flatMap((one, index) => labels.slice(index + 1)
    .filter(({ box }) => one.box.left < box.right + 2 && box.left < one.box.right + 2
      && one.box.top < box.bottom && box.top < one.box.bottom)
    .map((other) => one.text + ' | ' + other.text))
  const chart = document.querySelector('.chart')?.closest('.card').getBoundingClientRect()
  const cut = labels.filter(({ box }) => box.left < chart.left || box.right > chart.right)
    .map(({ text }) => text)
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement
    if (parent.closest('svg')) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const box = range.getBoundingClientRect()
    const room = parent.closest('div,p,h1,h2,li,td,th,nav,caption,summary').getBoundingClientRect()
    if (shown(box) && (box.left < room.left - 1 || box.right > room.right + 1)) cut.push(parent.textContent)
  }
  return { collisions, cut, overflow: document.documentElement.scrollWidth - innerWidth, labels: labels.length }
})()`

test.each(languages.flatMap((language) => histories.map((history) => ({ language, history }))))(
  '$language, $history: no label meets another, none is cut',
  async ({ language, history }) => {
    const { page, errors } = await openPage(browser, links[`${language}-${history}`], { width: 320 })
    for (const range of history === 'one' ? ['all'] : ['month', 'quarter', 'year', 'all']) {
      await page.goto(`${links[`${language}-${history}`]}?range=${range}`)
      for (const width of widths) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 900 })
          await page.emulateMedia({ colorScheme })
          const { labels, ...trouble } = await page.evaluate<Layout>(measure)
          expect(trouble, `${range} at ${width}, ${colorScheme}`).toEqual({
            collisions: [],
            cut: [],
            overflow: 0,
          })
          // One weight is a sentence; a chart has labels for its scale, two moments at least, and now.
          if (history === 'one') expect(labels).toBe(0)
          else expect(labels).toBeGreaterThanOrEqual(4 + 2 + 1)
        }
      }
      await page.setViewportSize({ width: 320, height: 900 })
      await page.screenshot({
        path: `${screenshots}/progress-${language}-${history}-${range}.png`,
        fullPage: true,
      })
    }
    expect(errors).toEqual([])
    await page.context().close()
  },
)
