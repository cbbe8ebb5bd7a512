// URLs in answers begin with PUBLIC_URL where it is set; a Location opens with the key that created it.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { photographed } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, aUser, origin, type Organization } from '../helpers.ts'
import { headersOf, methodOf, named, type Row } from '../routes/index.ts'
import { aWebhook } from '../world/webhooks.ts'
import { keyFor } from './by-path.ts'

let organization: Organization
let shown: string
beforeAll(async () => {
  const made = await photographed(photos.baseline)
  organization = made.organization
  shown = new URL(made.url).pathname
  await organization.clients('/', { json: aClient() })
})

const open = (path: string, json?: object, bindings: Partial<typeof env> = {}) => {
  const headers = { Authorization: `Bearer ${keyFor(path, organization)}` }
  return callWith(bindings, path, json ? { json, headers } : { headers })
}
const users = () => `/${organization.id}/prod/v1`
const clients = '/client-management/clients'

/** The origins of all URLs in the answers of every route except pages and files. */
async function urlsOf(bindings: Partial<typeof env>): Promise<string[]> {
  const said: string[] = []
  for (const [name, row] of named.filter(([, { api, asks }]) => api !== 'open' || asks === 'nothing')) {
    const [path, options = {}] = row.call(organization, (await row.make?.(organization)) ?? '')
    const all = { ...options.headers, ...headersOf(row, organization) }
    const sent = { ...options, method: methodOf(name), headers: all }
    const { status, headers, body } = await callWith(bindings, path, sent)
    expect([name, status]).toEqual([name, row.status])
    said.push(JSON.stringify(body), headers.get('Link') ?? '', headers.get('Location') ?? '')
  }
  // The URL of a webhook is its owner's.
  const { origin: another } = new URL(aWebhook.url)
  return said.flatMap((text) => text.match(/https?:\/\/[^"/]+/g) ?? []).filter((url) => url !== another)
}

test.each([
  [undefined, origin],
  ['', origin],
  ['nonsense', origin],
  ['//api.example', origin],
  ['ftp://api.example', origin],
  ['https://', origin],
  ['https://api.example', 'https://api.example'],
  ['https://api.example/', 'https://api.example'],
  ['https://API.example:8443/v1?a', 'https://api.example:8443'],
])('with PUBLIC_URL %j every URL in an answer begins with %s', async (PUBLIC_URL, expected) => {
  const urls = await urlsOf({ PUBLIC_URL })
  expect(urls.length).toBeGreaterThanOrEqual(11)
  expect(new Set(urls)).toEqual(new Set([expected]))
})

test('the URL of a photo begins with PUBLIC_URL', async () => {
  const { body } = await open(clients, undefined, { PUBLIC_URL: 'https://api.example' })
  expect(body.users.map(({ profile_photo }: { profile_photo: unknown }) => profile_photo)).toContain(
    `https://api.example${shown}`,
  )
})

const hasLocation = ({ facts }: Row) => facts.has === 'Location'

describe('Location', () => {
  const fromId = 'an id: a+b&c=d/é?#%'.replace(/[^\x21-\x7e]/g, '-')
  const newWebhook = () => ({ url: 'https://hooks.example/' })
  const idOfWebhook = (body: object) => Reflect.get(Reflect.get(body, 'webhook'), 'id')
  const created: [string, string, () => object, (body: object) => unknown][] = [
    ['client', clients, () => aClient(), (body) => Reflect.get(body, 'user_uid')],
    [
      'user',
      'create-user',
      () => aUser({ from_id: fromId }),
      (body) => Reflect.get(Reflect.get(body, 'profile'), 'from_id'),
    ],
    ['webhook', '/client-management/webhooks', newWebhook, idOfWebhook],
    ['webhook of users', 'webhooks', newWebhook, idOfWebhook],
    [
      'organization',
      '/operator/v1/organizations',
      () => ({ id: `located-${Date.now().toString(36)}`, name: 'Located', plan: 'free' }),
      (body) => Reflect.get(Reflect.get(body, 'organization'), 'id'),
    ],
  ]
  test.each(created)('of a new %s opens with the same key', async (_, path, make, idOf) => {
    const json = make()
    const answer = await open(path.startsWith('/') ? path : `${users()}/${path}`, json)
    expect(answer.status).toBe(201)
    const location = answer.headers.get('Location') ?? ''
    expect(location.startsWith(`${origin}/`)).toBe(true)
    const found = await open(location.slice(origin.length))
    expect(found.status).toBe(200)
    const id =
      answer.body.userData?.user_uid ??
      answer.body.webhook?.id ??
      Reflect.get(json, 'from_id') ??
      Reflect.get(json, 'id')
    expect(idOf(found.body)).toBe(id)
    const etag = answer.headers.get('ETag')
    expect(etag).toBe(found.headers.get('ETag'))
  })

  const others = named.filter(([, row]) => row.status === 201 && !hasLocation(row))
  test.each(others)('of %s is absent', async (_, row) => {
    const [path, options = {}] = row.call(organization, (await row.make?.(organization)) ?? '')
    const { status, headers } = await callWith({}, path, {
      ...options,
      headers: { ...options.headers, ...headersOf(row, organization) },
    })
    expect([status, headers.get('Location')]).toEqual([201, null])
  })

  test('is tested here for every route that documents it', () => {
    expect(named.filter(([, row]) => hasLocation(row))).toHaveLength(created.length)
  })
})
