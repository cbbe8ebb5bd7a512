// Every view in every language, scheme and width: nothing that axe finds, nothing that sticks out, nothing said.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { languages } from '../../../src/domain/user.ts'
import { screenshots } from '../browser.ts'
import { aBrowser, openConsole, settled } from './open.ts'
import { lengthened } from './pseudo-language.ts'
import { viewsOf } from './views.ts'
import { newWorld, url } from './world.ts'

const browser = await aBrowser()
const world = await newWorld()

const views = Object.entries(viewsOf(world))
const names = views.map(([name]) => name)
const widths = [320, 390, 768, 1280, 1920]

/** In the page: how far it is wider than the window, and texts of controls that do not fit. */
const measure = `(() => ({
  overflow: document.documentElement.scrollWidth - innerWidth,
  cut: [...document.querySelectorAll('button, .button, label, legend, th, h1, h2, h3, .badge, nav a')]
    .filter((each) => each.getClientRects().length > 0 && each.scrollWidth > each.clientWidth + 1
      && getComputedStyle(each).display !== 'inline' && !each.closest('.hidden, .scroll'))
    .map((each) => each.textContent.trim()),
}))()`

async function expectToFit(page: Page, label: string) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    const found = await page.evaluate<{ overflow: number; cut: string[] }>(measure)
    expect(found, `${label} at ${width}`).toEqual({ overflow: 0, cut: [] })
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** The rules that another scheme can break. */
const ofColours = ['color-contrast', 'link-in-text-block']

async function violationsOf(page: Page, scheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (
    scheme === 'light' ? axe.withTags(standards) : axe.withRules(ofColours)
  ).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** Axe looks at each view in English and in Arabic, and in one more language, which is another one for the next view. */
const isExamined = (language: string, name: string) =>
  process.env.LOOK === 'all' ||
  ['en', 'ar', languages[names.indexOf(name) % languages.length]].includes(language)

test.concurrent.each(views)('%s, in all languages, light and dark', async (name, view) => {
  const { page, context, errors, strangers } = await openConsole(browser, view)
  for (const language of languages) {
    await page.goto(`${url}/console${view.path}${view.path.includes('?') ? '&' : '?'}lang=${language}`)
    await settled(page)
    expect(await page.evaluate('document.documentElement.lang')).toBe(language)
    expect(await page.evaluate('document.documentElement.dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
    for (const colorScheme of isExamined(language, name) ? (['light', 'dark'] as const) : []) {
      await page.emulateMedia({ colorScheme })
      expect(await violationsOf(page, colorScheme), `${language}, ${colorScheme}`).toEqual([])
    }
    await expectToFit(page, language)
    if (language === 'de' || language === 'ar') {
      const path = `${screenshots}/console-${name}-${language}.png`
      await page.screenshot({ path, fullPage: true })
    }
  }
  expect(errors).toEqual([])
  expect(strangers).toEqual([])
  await context.close()
})

test.concurrent.each(views)('%s, in a longer language', async (_, view) => {
  const { page, context } = await openConsole(browser, view)
  await lengthened(page)
  await page.reload()
  await settled(page)
  expect(await page.locator('body').innerText()).toContain('~')
  await expectToFit(page, 'longer')
  await context.close()
})
