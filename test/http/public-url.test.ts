// Absolute URLs in answers: those of PUBLIC_URL where it is set, and the ones that a creation names open with its key.
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { photographed } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, aUser, operatorToken, origin, type Organization } from '../helpers.ts'

let organization: Organization
let shown: string
beforeAll(async () => {
  const made = await photographed(photos.baseline)
  organization = made.organization
  shown = new URL(made.url).pathname
  await organization.clients('/', { json: aClient() })
})

const open = (path: string, json?: object, bindings: Partial<typeof env> = {}) => {
  const { admin, prod } = organization.keys
  const key = path.startsWith('/client-management')
    ? admin
    : path.startsWith('/operator')
      ? operatorToken
      : prod
  const headers = { Authorization: `Bearer ${key}` }
  return callWith(bindings, path, json ? { json, headers } : { headers })
}
const users = () => `/${organization.id}/prod/v1`
const clients = '/client-management/clients'

/** Every absolute URL that an answer may have. */
async function urlsOf(bindings: Partial<typeof env>): Promise<string[]> {
  const user = aUser()
  const organizationId = `made-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`
  const answers = [
    await open('/', undefined, bindings),
    await open(`${clients}?limit=1`, undefined, bindings),
    await open(`${clients}/filter`, undefined, bindings),
    await open(clients, aClient(), bindings),
    await open(`${users()}/create-user`, user, bindings),
    await open(`${users()}/dashboard-url?from_id=${user.from_id}`, undefined, bindings),
    await open(`${users()}/dashboard-url`, { from_id: user.from_id, rotate: true }, bindings),
    await open('/operator/v1/organizations', { id: organizationId, name: 'Made', plan: 'free' }, bindings),
  ]
  const details = await open(`${clients}/${answers[1]?.body.users[0].user_uid}`, undefined, bindings)
  const said = [...answers, details].flatMap(({ status, headers, body }) => {
    expect(status).toBeLessThan(300)
    return [JSON.stringify(body), headers.get('Link') ?? '', headers.get('Location') ?? '']
  })
  return said.flatMap((text) => text.match(/https?:\/\/[^"/]+/g) ?? [])
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
])('with PUBLIC_URL %j every one begins with %s', async (PUBLIC_URL, expected) => {
  const urls = await urlsOf({ PUBLIC_URL })
  expect(urls.length).toBeGreaterThanOrEqual(11)
  expect(new Set(urls)).toEqual(new Set([expected]))
})

test('a photo is where PUBLIC_URL says', async () => {
  const { body } = await open(clients, undefined, { PUBLIC_URL: 'https://api.example' })
  expect(body.users.map(({ profile_photo }: { profile_photo: unknown }) => profile_photo)).toContain(
    `https://api.example${shown}`,
  )
})

describe('Location', () => {
  const fromId = 'an id: a+b&c=d/é?#%'.replace(/[^\x21-\x7e]/g, '-')
  const created: [string, string, () => object, (body: object) => unknown][] = [
    ['client', clients, () => aClient(), (body) => Reflect.get(body, 'user_uid')],
    [
      'user',
      'create-user',
      () => aUser({ from_id: fromId }),
      (body) => Reflect.get(Reflect.get(body, 'profile'), 'from_id'),
    ],
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
    const id = answer.body.userData?.user_uid ?? Reflect.get(json, 'from_id') ?? Reflect.get(json, 'id')
    expect(idOf(found.body)).toBe(id)
    const etag = answer.headers.get('ETag')
    expect(etag).toBe(found.headers.get('ETag'))
  })

  test('of any other 201 is absent', async () => {
    const [client] = (await open(clients)).body.users
    const base = `/operator/v1/organizations/${organization.id}`
    const key = { api: 'user-management', environment: 'dev', name: 'A key' }
    const made = await open(`${base}/keys`, key)
    const answers = [
      made,
      await open(`${base}/keys/${made.body.key.id}/rotate`, { overlap_seconds: 60 }),
      await open(`${base}/admins`, { display_name: 'An admin', email: 'located@example.com' }),
      await open(`${clients}/record-session/${client.user_uid}`, { activity: 'Running' }),
    ]
    for (const { status, headers } of answers) {
      expect([status, headers.get('Location')]).toEqual([201, null])
    }
  })
})
