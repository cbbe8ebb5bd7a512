import type { Page } from 'playwright-core'

/** Makes the page load English texts that are 40 % longer and end with `~`. */
export async function lengthened(page: Page): Promise<void> {
  await page.route(/\/console\/assets\/en-\w+\.js$/, async (route) => {
    const answer = await route.fetch()
    const address = `data:text/javascript;base64,${Buffer.from(await standalone(await answer.text(), route.request().url())).toString('base64')}`
    const { texts } = (await import(address)) as { texts: object }
    const body = `export const texts = ${JSON.stringify(texts, (_, value: unknown) => (typeof value === 'string' ? longer(value) : value))}`
    await route.fulfill({ contentType: 'text/javascript', body })
  })
}

/** The module with absolute addresses of what it imports: a module from data has no place of its own. */
async function standalone(text: string, url: string): Promise<string> {
  const imports = [...text.matchAll(/from\s*"(\.\/[^"]+)"/g)].map(([, path = '']) => path)
  let whole = text
  for (const path of imports) {
    const module = await (await fetch(new URL(path, url))).text()
    whole = whole.replace(
      path,
      `data:text/javascript;base64,${Buffer.from(await standalone(module, url)).toString('base64')}`,
    )
  }
  return whole
}

/** Its own beginning once more: words as long as the language has them. */
const longer = (text: string) => `${text} ${text.slice(0, Math.ceil(text.length * 0.4) - 2)}~`
