import type { Page } from 'playwright-core'

const ofTexts = `performance.getEntriesByType('resource').map(({ name }) => name).find((name) => /\\/en-\\w+\\.js$/.test(name))`

/** Makes a page that has loaded its English texts load them 40 % longer from now on, each with a `~` at its end. */
export async function lengthened(page: Page): Promise<void> {
  const address = await page.evaluate<string>(ofTexts)
  const texts = await page.evaluate<object>(`import(${JSON.stringify(address)}).then(({ texts }) => texts)`)
  const longTexts = JSON.stringify(texts, (_, value: unknown) =>
    typeof value === 'string' ? longer(value) : value,
  )
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export const texts = ${longTexts}` }),
  )
}

/** Its own beginning once more: words as long as the language has them. */
const longer = (text: string) => `${text} ${text.slice(0, Math.ceil(text.length * 0.4) - 2)}~`
