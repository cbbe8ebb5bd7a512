// HTTP caches in front of the service never serve the answer to one credential to another.
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { photographed } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { named } from '../routes/index.ts'
import { cacheOf, type Served } from './http-cache.ts'

let organizations: Organization[]
let client: string
beforeAll(async () => {
  organizations = await Promise.all([newOrganization(), newOrganization()])
  const [first, second] = organizations
  if (!first || !second) throw new Error('Two organizations were made')
  client = await createClient(first, { display_name: 'Of the first' })
  await createClient(second, { display_name: 'Of the second' })
})

afterEach(() => {
  vi.useRealTimers()
})

const clients = '/client-management/clients'
/** Every caller, with each header that can hold the key, and one without a key. */
const callers = (): Record<string, string>[] => [
  ...organizations.flatMap(({ keys }) => [
    { 'API-KEY': keys.admin },
    { Authorization: `Bearer ${keys.admin}` },
    { Authorization: `Bearer ${keys.prod}` },
  ]),
  { 'API-KEY': 'nonsense' },
  {},
]

const pick = (served?: Served) => ({ status: served?.status, text: served?.text })

describe.each([
  ['a shared cache', true],
  ['the cache of one browser', false],
])('%s', (_, shared) => {
  const reads = named.filter(([name, { api }]) => name.startsWith('GET') && api !== 'open')

  test.each(reads)('serves no caller the answer to another: %s', async (_, route) => {
    // Some answers say when they were made.
    vi.useFakeTimers({ toFake: ['Date'] })
    const cache = cacheOf({ shared })
    const [at = expect.unreachable()] = organizations
    const id = route.takes === 'client' ? client : route.takes === 'admin' ? at.adminUid : 'nobody'
    const [path] = route.call(at, id)
    const expected = new Map<string, Served>()
    for (const headers of callers()) {
      expected.set(JSON.stringify(headers), await cacheOf({ shared })(path, { headers }))
    }
    for (const headers of [...callers(), ...callers().toReversed()]) {
      const { status, text, from } = await cache(path, { headers })
      expect({ headers, status, text }).toEqual({ headers, ...pick(expected.get(JSON.stringify(headers))) })
      expect(from).not.toBe('cache')
    }
  })
})

test('a browser revalidates its copy, which stays valid until the client changes', async () => {
  const cache = cacheOf({ shared: false })
  const [owner = expect.unreachable()] = organizations
  const path = `${clients}/${client}`
  const options = { headers: { 'API-KEY': owner.keys.admin } }
  const first = await cache(path, options)
  expect(first).toMatchObject({ status: 200, from: 'service' })
  expect(await cache(path, options)).toEqual({ ...first, from: 'revalidation' })
  await owner.clients(`/save-notes/${client}`, { json: { note: 'A note' } })
  const changed = await cache(path, options)
  expect(changed).toMatchObject({ status: 200, from: 'service' })
  expect(changed.text).toContain('A note')
  expect(await cache(path, options)).toEqual({ ...changed, from: 'revalidation' })
})

test('a shared cache serves photos, the OpenAPI document and the index from its store', async () => {
  const cache = cacheOf({ shared: true })
  const { url } = await photographed(photos.baseline)
  for (const path of [new URL(url).pathname, '/openapi.json', '/']) {
    expect((await cache(path)).from).toBe('service')
    expect((await cache(path)).from).toBe('cache')
  }
})
