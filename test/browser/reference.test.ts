import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser, openPage, screenshots } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
})

const url = inject('url')

interface Paths {
  paths: Record<string, Record<string, { operationId: string }>>
}

test('the reference shows every operation, and a key pasted into it calls the API', async () => {
  const { paths }: Paths = JSON.parse(await (await fetch(`${url}/openapi.json`)).text())
  const operations = Object.values(paths).flatMap((methods) => Object.keys(methods))

  const { page, errors, strangers } = await openPage(browser, `${url}/docs`, { width: 1280 })
  await page.locator('.opblock').first().waitFor()
  expect(await page.locator('.opblock').count()).toBe(operations.length)
  await page.screenshot({ path: `${screenshots}/docs.png`, fullPage: true })

  await page.getByRole('button', { name: 'Authorize' }).first().click()
  const bearer = page.locator('.auth-container', { hasText: 'bearer' }).first()
  await bearer.getByRole('textbox').fill(inject('adminKey'))
  await bearer.getByRole('button', { name: 'Apply credentials' }).click()
  await page.getByRole('button', { name: 'Close' }).first().click()

  const filter = page.locator('.opblock', {
    has: page.locator('[data-path="/client-management/clients/filter"]'),
  })
  await filter.locator('.opblock-summary').click()
  await filter.getByRole('button', { name: 'Execute' }).click()
  const status = filter.locator('.live-responses-table .response-col_status').last()
  await status.waitFor()
  expect(await status.innerText()).toContain('200')
  expect(await filter.locator('.live-responses-table').innerText()).toContain('Browser Client')
  await page.screenshot({ path: `${screenshots}/docs-call.png`, fullPage: false })

  expect(errors).toEqual([])
  expect(strangers).toEqual([])
})
