// Caches between us and callers: nothing that one credential was answered is ever served to another.
import { beforeAll, describe, expect, test } from 'vitest'
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

const clients = '/client-management/clients'
/** Everyone who may ask, with each way to say who they are; one of them says nothing. */
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

  test.each(reads)('serves nobody what another was answered: %s', async (_, route) => {
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

test('a browser asks whether its copy is still good, and gets 304 until there is a change', async () => {
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

test('the shared cache of this test keeps what it may: photos and the document', async () => {
  const cache = cacheOf({ shared: true })
  const { url } = await photographed(photos.baseline)
  for (const path of [new URL(url).pathname, '/openapi.json', '/']) {
    expect((await cache(path)).from).toBe('service')
    expect((await cache(path)).from).toBe('cache')
  }
})
