// Tries calls on the page of the reference, as a reader does.
import type { Locator, Page } from 'playwright-core'

export interface Operation {
  operationId: string
  responses: Record<string, unknown>
  security: Record<string, unknown>[]
  requestBody?: { content: Record<string, { example: Record<string, unknown> | string }> }
}

interface Document {
  paths: Record<string, Record<string, Operation>>
}

export async function operationsOf(url: string): Promise<Map<string, Operation>> {
  const { paths }: Document = JSON.parse(await (await fetch(`${url}/openapi.json`)).text())
  const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
  return new Map(operations.map((operation) => [operation.operationId, operation]))
}

/** Pastes keys into the boxes of the page. */
export async function authorize(page: Page, credentials: Record<string, string>): Promise<void> {
  await page.locator('.scheme-container .authorize').click()
  for (const [scheme, secret] of Object.entries(credentials)) {
    const box = page.locator('.auth-container', { has: page.locator(`h4 code:text-is("${scheme}")`) })
    await box.getByRole('textbox').fill(secret)
    await box.getByRole('button', { name: 'Apply credentials' }).click()
  }
  await page.getByRole('button', { name: 'Close' }).first().click()
}

/** The names of the boxes that one of the locks opens. */
export async function boxesOf(page: Page, lock: Locator): Promise<string[]> {
  await lock.click()
  const names = await page.locator('.auth-container h4 code').allInnerTexts()
  await page.getByRole('button', { name: 'Close' }).first().click()
  return names
}

export async function open(page: Page, operationId: string): Promise<Locator> {
  const block = page.locator(`.opblock[id$="-${operationId}"]`)
  // No click of the mouse, which would wait for the page to scroll.
  const summary = block.locator('.opblock-summary-control')
  if ((await summary.getAttribute('aria-expanded')) !== 'true') await summary.dispatchEvent('click')
  await block.getByRole('button', { name: 'Execute' }).waitFor()
  return block
}

export const close = (block: Locator) => block.locator('.opblock-summary-control').dispatchEvent('click')

export interface Tried {
  status: number
  url: string
  text: string
  contentType: string
  /** The body as the page handed it over: its text, or the names and values of a form. */
  sent: string | string[][]
}

/** The page shows the fields of an operation before it has read all of it. */
async function untilFilled(block: Locator): Promise<void> {
  const path = (await block.locator('.opblock-summary-path').getAttribute('data-path')) ?? ''
  const required = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `tr[data-param-name="${name}"] td`)
  const body = block.locator('.opblock-section-request-body')
  if ((await body.count()) > 0) required.push('.opblock-section-request-body')
  for (const place of required) {
    await block.locator(place).locator(filledField).first().waitFor()
  }
}
const filledField = 'select:not(.content-type), input:not([value=""]), textarea:not(:empty)'

async function fillIn(block: Locator, real: (text: string) => string): Promise<void> {
  for (const field of await block.locator('input[type=text], textarea.body-param__text').all()) {
    const filled = await field.inputValue()
    if (real(filled) === filled) continue
    await field.fill(real(filled))
    // The page reads a field when it loses the focus.
    await field.blur()
  }
}

/** Chromium does not report bodies with a file, so the page is asked what it sends. */
const watchSent = `
  window.send ??= window.fetch
  window.fetch = (request, options) => {
    const body = options?.body ?? ''
    const entries = body instanceof FormData ? [...body] : undefined
    window.sent = entries ? entries.map(([name, value]) => [name, value.name ?? value]) : String(body)
    return window.send(request, options)
  }`

/** Replaces the filled-in values by `real`, attaches the photo where the form takes one, and executes. */
export async function execute(
  page: Page,
  block: Locator,
  how: { mediaType: string | undefined; real: (text: string) => string; photo: string },
): Promise<Tried> {
  if (how.mediaType) {
    await block.locator('.opblock-section-request-body select.content-type').selectOption(how.mediaType)
  }
  await untilFilled(block)
  await fillIn(block, how.real)
  const file = block.locator('input[type=file]')
  if ((await file.count()) > 0) await file.setInputFiles(how.photo)
  await page.evaluate(watchSent)
  const [response] = await Promise.all([
    page.waitForResponse((each) => each.request().resourceType() === 'fetch', { timeout: 60_000 }),
    block.getByRole('button', { name: 'Execute' }).click(),
  ])
  const status = response.status()
  await block
    .locator('.live-responses-table .response-col_status', { hasText: String(status) })
    .waitFor({ timeout: 60_000 })
  return {
    status,
    url: response.url(),
    text: (await response.body()).toString('latin1'),
    contentType: response.headers()['content-type'] ?? '',
    sent: await page.evaluate<string | string[][]>('window.sent'),
  }
}
