// Every call of the reference in every format of its body, tried on the page with nothing but ids and keys filled in.
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openBrowser, openPage, screenshots, type Watched } from './browser.ts'
import { api, examples, known, learn, leavingAdmin, real, type Answer } from './reference-ids.ts'
import { authorize, close, execute, open, operationsOf, type Tried } from './try-it-out.ts'

/** Calls that create come first, those that delete last. */
const founding = `createOrganization listOrganizations getOrganization updateOrganization createAdmin listAdmins
  createKey listKeys listDatabases rotateKey revokeKey listOrganizationEvents reapplyErasures`
const clients = `createClient listClients filterClients getClient getPhoto updateClient saveNote recordSession listSessions
  listTags deleteSession getHistory listEvents getUsage importClients importSessions exportClients exportSessions getPersonalData archiveClient restoreClient listWebhooks deleteClient`
const users = `createUser editUser getUserProfile getDashboardUrl getProgress rotateDashboardUrl listUsers
  getWeightHistory importUsers importWeights exportUsers exportWeights getUserPersonalData deleteWeight listUserEvents getUserUsage listWebhooksForUsers deleteUser`
const service = 'getIndex getHealth getOpenapi getDocs getDocsFile getLlms'
const leaving = 'deleteAdmin deleteOrganization'
const order = [founding, clients, users, leaving, service].flatMap((ids) => ids.split(/\s+/))

const url = inject('url')
const operations = await operationsOf(url)
const operatorToken = parseEnv(readFileSync('.dev.vars', 'utf8')).OPERATOR_TOKEN ?? ''

const calls = order.flatMap((id) =>
  Object.entries(operations.get(id)?.requestBody?.content ?? { none: undefined }).map(([format, body]) => ({
    id,
    format,
    example: body?.example,
  })),
)

let browser: Browser
let watched: Watched
let page: Page
let clientKey = ''
beforeAll(async () => {
  browser = await openBrowser()
  watched = await openPage(browser, `${url}/docs`, { width: 360 })
  page = watched.page
  page.setDefaultTimeout(30_000)
  // Otherwise each click waits for the end of all animations.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.locator('.opblock').first().waitFor()
  await authorize(page, { operatorToken })
})
afterAll(async () => {
  await browser.close()
})

/** What a call needs that the calls before it did not do. */
const before: Record<string, () => Promise<void>> = {
  // An e-mail belongs to one client.
  createClient: async () => {
    if (!clientKey) await takeKeys()
    const user_uid = known.get(examples.user_uid)
    if (user_uid) await api('DELETE', '/client-management/clients', clientKey, { user_uid })
  },
  deleteClient: async () => {
    const body = { display_name: 'To be deleted', email: `deleted-${Date.now()}@example.com` }
    learn(await api('POST', '/client-management/clients', clientKey, body))
  },
  deleteAdmin: async () => {
    const body = { display_name: 'Leaving', email: 'leaving@example.com' }
    const { admin } = await api('POST', '/operator/v1/organizations/acme/admins', operatorToken, body)
    known.set(leavingAdmin, admin?.admin_uid ?? '')
  },
  deleteOrganization: async () => {
    const body = { id: 'acme-trial', name: 'A trial', plan: 'free' }
    await api('POST', '/operator/v1/organizations', operatorToken, body)
  },
}

async function takeKeys(): Promise<void> {
  const scopes = [
    { api: 'client-management', role: 'admin', admin_uid: known.get(examples.admin_uid) },
    { api: 'user-management', environment: 'prod' },
  ]
  const keys = await Promise.all(
    scopes.map((scope) =>
      api('POST', '/operator/v1/organizations/acme/keys', operatorToken, { name: 'Tried', ...scope }),
    ),
  )
  clientKey = keys[0]?.api_key ?? ''
  await authorize(page, { clientKey, userKey: keys[1]?.api_key ?? '' })
}

const sideways = () => page.evaluate<number>('document.documentElement.scrollWidth')

/** The others about webhooks would send to the address of the example, which is not on this machine. */
const sends = (id: string) => /Webhook(?!s)/.test(id)

test('every operation of the document is tried that sends nothing elsewhere', () => {
  const others = [...operations.keys()].filter((id) => !sends(id))
  expect([...order].sort()).toEqual(others.sort())
})

test.each(calls)('$id succeeds as it is filled in, body: $format', async ({ id, format, example }) => {
  await before[id]?.()
  const block = await open(page, id)
  expect(await sideways(), 'before').toBe(360)
  const mediaType = example && format
  const tried = await execute(page, block, { mediaType, real, photo: 'test/fixtures/baseline.jpg' })
  const success = Object.keys(operations.get(id)?.responses ?? {}).find((status) => status.startsWith('2'))
  expect(String(tried.status), `${tried.url} ${tried.text.slice(0, 500)}`).toBe(success)
  if (tried.contentType.startsWith('application/json')) learn(JSON.parse(tried.text) as Answer)
  expect(await sideways(), 'after').toBe(360)
  const hasPhoto = format === 'multipart/form-data' && /^(?:create|update)Client$/.test(id)
  if (example) expectExample(tried, format, example, hasPhoto ? 'baseline.jpg' : '')
  if (format === 'multipart/form-data') await block.screenshot({ path: `${screenshots}/docs-360-${id}.png` })
  await close(block)
})

/** A list, which is JSON text in the example, is sent as the page writes lists. */
const asText = (value: unknown) =>
  typeof value === 'string' && value.startsWith('[') ? (JSON.parse(value) as string[]).join() : String(value)

/** The page sends the example of the document, without blank fields. */
function expectExample(
  { sent }: Tried,
  format: string,
  example: Record<string, unknown> | string,
  file: string,
): void {
  if (format === 'application/json') {
    expect(JSON.parse(String(sent))).toEqual(JSON.parse(real(JSON.stringify(example))))
    return
  }
  if (typeof example === 'string') {
    expect(sent).toBe(real(example))
    return
  }
  const fields = Object.entries(example).map(([name, value]) => [name, real(asText(value))])
  if (file) fields.push(['profile_photo', file])
  const entries = typeof sent === 'string' ? [...new URLSearchParams(sent)] : sent
  expect(entries.filter(([, value]) => value !== '').sort()).toEqual(fields.sort())
}

test('the page logged no error and called no other host', () => {
  expect([...watched.errors, ...watched.strangers]).toEqual([])
})
