// Contract 13: over all routes, the cookie alone opens none; with the page's headers it opens those of its keys.
import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, operatorToken, type Organization } from '../helpers.ts'
import { methodOf, named } from '../routes/index.ts'
import { Page, send, signedIn } from './page.ts'

let organization: Organization
let page: Page
beforeAll(async () => {
  organization = await newOrganization()
  const { keys } = organization
  page = await signedIn(keys.admin, keys.prod, keys.dev, operatorToken)
})

const isDownload = (path: string) => /\/exports\/|\/export-|personal-data/.test(path)
const navigation = { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Mode': 'navigate' }

describe.each(named.filter(([, { api }]) => api !== 'open'))('%s', (name, row) => {
  const prepared = async () => row.call(organization, (await row.make?.(organization)) ?? '')

  test('is closed to the cookie alone', async () => {
    const [path, options = {}] = await prepared()
    const method = methodOf(name)
    const others = [{}, { 'Sec-Fetch-Site': 'same-origin' }, { 'X-Roster-Console': '1' }, navigation]
    const crossSite = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'X-Roster-Console': '1',
    }
    for (const more of [...others, crossSite]) {
      const headers = { ...options.headers, ...more, Cookie: page.cookie }
      const { status } = await send(path, { ...options, method, headers })
      const isOpen = more === navigation && method === 'GET' && isDownload(name)
      expect([more, status]).toEqual([more, isOpen ? row.status : 401])
    }
  })

  test('is open to the page', async () => {
    const [path, options = {}] = await prepared()
    expect((await page.call(path, { ...options, method: methodOf(name) })).status).toBe(row.status)
  })
})

test('a download is no download by another method, mode or site', async () => {
  const path = '/client-management/exports/clients'
  const by = (method: string, headers: object) =>
    send(path, { method, headers: { ...navigation, ...headers, Cookie: page.cookie } })
  expect((await by('GET', {})).headers.get('Content-Disposition')).toMatch(/^attachment/)
  expect((await by('HEAD', {})).status).toBe(401)
  expect((await by('GET', { 'Sec-Fetch-Mode': 'cors' })).status).toBe(401)
  expect((await by('GET', { 'Sec-Fetch-Site': 'same-site' })).status).toBe(401)
  expect((await by('GET', { 'Sec-Fetch-Site': 'none' })).status).toBe(401)
})

test('a name that looks like a download is none', async () => {
  const own = await newOrganization({ id: `export-${crypto.randomUUID().slice(0, 8)}` })
  const { cookie } = await signedIn(own.keys.admin, own.keys.prod)
  const headers = { ...navigation, Cookie: cookie }
  for (const path of [
    `/${own.id}/prod/v1/list-users`,
    '/client-management/clients/personal-data',
    '/client-management/clients/exports',
    '/client-management/exports/clients/more',
  ]) {
    expect([path, (await send(path, { headers })).status]).toEqual([path, 401])
  }
})
