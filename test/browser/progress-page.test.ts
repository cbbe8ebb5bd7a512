import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { languages } from '../../src/domain/user.ts'
import { openBrowser, openPage, screenshots } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

/** What the page says about its looks. */
interface Document {
  lang: string
  dir: string
  overflow: number
  scripts: number
}

const links = inject('progressLinks')
const looks = languages.flatMap((language) =>
  [320, 1280].flatMap((width) =>
    // The page of the first day has fewer parts in the same colours.
    [
      { language, history: 'years' as const, width, dark: false },
      { language, history: 'years' as const, width, dark: true },
      { language, history: 'one' as const, width, dark: width === 320 },
    ],
  ),
)

/** Axe looks at each language in both widths and both schemes, but not in all pairs of them. */
const isExamined = ({ history, width, dark }: (typeof looks)[number]) =>
  process.env.LOOK === 'all' || (history === 'years' && dark === (width === 1280))

describe('the progress page', () => {
  test.each(looks)('$language, $history, $width wide, dark: $dark', async (look) => {
    const { language, history, width, dark } = look
    const link = links[`${language}-${history}`]
    const { page, errors, strangers } = await openPage(browser, link, { width, dark })
    await page.screenshot({
      path: `${screenshots}/progress-${language}-${history}-${width}-${dark ? 'dark' : 'light'}.png`,
      fullPage: true,
    })

    if (isExamined(look)) {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      expect(found).toEqual([])
    }
    expect(errors).toEqual([])
    expect(strangers).toEqual([])

    const { lang, dir, overflow, scripts } = await page.evaluate<Document>(`({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      overflow: document.documentElement.scrollWidth - window.innerWidth,
      scripts: document.scripts.length,
    })`)
    expect(lang).toMatch(new RegExp(`^${language}`))
    expect(dir).toBe(language === 'ar' ? 'rtl' : 'ltr')
    expect(overflow, 'nothing sticks out').toBeLessThanOrEqual(0)
    expect(scripts).toBe(0)
    await page.context().close()
  })

  test('shows a name that is a script as text', async () => {
    const { page } = await openPage(browser, links['de-years'], { width: 1280 })
    expect(await page.locator('body').innerText()).toContain('<script>alert(1)</script>')
    await page.context().close()
  })

  test('shows another range at a click, without a script', async () => {
    const { page, errors } = await openPage(browser, links['en-years'], { width: 1280 })
    const rows = () => page.locator('details tr').count()
    const current = () => page.locator('nav [aria-current]').innerText()
    expect([await current(), await rows()]).toEqual(['3 months', 14 + 1])
    await page.getByRole('link', { name: 'All' }).click()
    expect([await current(), await rows()]).toEqual(['All', 99 + 1])
    expect(await page.locator('.gap').count(), 'six weeks without a weight are dashed').toBe(1)
    await page.getByRole('link', { name: '1 month' }).click()
    expect([await current(), await rows()]).toEqual(['1 month', 5 + 1])
    expect(errors).toEqual([])
    await page.context().close()
  })

  test('is a friendly page for an unknown link', async () => {
    const { page, strangers } = await openPage(browser, `${links['en-years']}x`, { width: 320 })
    await page.screenshot({ path: `${screenshots}/progress-unknown.png` })
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
    expect(strangers).toEqual([])
    await page.context().close()
  })

  test('prints on paper without losing the chart', async () => {
    const { page } = await openPage(browser, links['en-years'], { width: 1280, dark: true })
    await page.emulateMedia({ media: 'print' })
    await page.screenshot({ path: `${screenshots}/progress-print.png`, fullPage: true })
    expect(await page.locator('svg').first().isVisible()).toBe(true)
    const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(background)
    await page.context().close()
  })
})
