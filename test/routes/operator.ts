// The routes of the operator API.
import { asKey, atLeast } from '../fuzz/tidy.ts'
import { operate } from '../helpers.ts'
import { adminRows } from './operator-admins.ts'
import { endsOldKey, givesKey } from './keys.ts'
import type { About, Act, At, Make, Rows, WrittenRow } from './row.ts'

const all = '/operator/v1/organizations'
const one = `${all}/:id`

let made = 0
const row = (call: About, more: Partial<WrittenRow> = {}): WrittenRow => ({ call, ...more })
const pathOf = ({ id }: At, rest = '') => `${all}/${id}${rest}`
const keyPath = (at: At, id: string, rest = '') => pathOf(at, `/keys/${encodeURIComponent(id)}${rest}`)

/** The key of user management in dev, by its id. */
const devKey: Make = async ({ id }) => {
  const { body } = await operate(`/organizations/${id}/keys`)
  return body.keys.find(({ environment }: { environment: string | null }) => environment === 'dev').id
}
const deadKey: Make = async (owner) => {
  const id = await devKey(owner)
  await operate(`/organizations/${owner.id}/keys/${id}`, { method: 'DELETE' })
  return id
}
const newKey: Make = async ({ id }) => {
  const json = { api: 'user-management', environment: 'dev', name: 'A key' }
  return (await operate(`/organizations/${id}/keys`, { json })).body.key.id
}
const aboutKey = { make: newKey }
const rotate =
  (overlap_seconds: number): About =>
  (at, id) => [keyPath(at, id, '/rotate'), { json: { overlap_seconds } }]

const taken = (call: About): Record<string, Act> => ({ 'what is taken': { status: 409, call } })

export const operator: Rows = {
  'GET /operator/v1/databases': row(() => ['/operator/v1/databases'], { walks: 'organizations' }),
  [`POST ${all}`]: row(
    ({ id }) => [all, { json: { name: 'Another', id: `${id}-b${++made}`, plan: 'free' } }],
    {
      event: 'organization.created',
      again: 409,
      acts: taken(({ id }) => [all, { json: { id, name: 'Another', plan: 'free' } }]),
      fuzz: { makes: true },
    },
  ),
  [`GET ${all}`]: row(() => [`${all}?limit=1`]),
  [`GET ${one}`]: row((at) => [pathOf(at)]),
  [`GET ${one}/events`]: row((at) => [pathOf(at, '/events')]),
  [`PATCH ${one}`]: row((at) => [pathOf(at), { method: 'PATCH', json: { name: 'Changed' } }], {
    event: 'organization.updated',
    acts: {
      'the plan': {
        status: 200,
        call: (at) => [pathOf(at), { method: 'PATCH', json: { plan: 'pro', client_limit: 3 } }],
      },
      'the status': {
        status: 200,
        call: (at) => [pathOf(at), { method: 'PATCH', json: { status: 'suspended' } }],
        verify: endsOldKey,
      },
    },
    fuzz: { tidy: atLeast('name', 'Changed') },
  }),
  ...adminRows,
  [`POST ${one}/keys`]: row(
    (at, admin_uid) => [
      pathOf(at, '/keys'),
      { json: { api: 'client-management', role: 'admin', admin_uid, name: 'A key' } },
    ],
    {
      event: 'key.created',
      make: ({ adminUid }) => Promise.resolve(adminUid),
      nobody: { status: 400 },
      acts: {
        'for users': {
          status: 201,
          call: (at) => [
            pathOf(at, '/keys'),
            { json: { api: 'user-management', environment: 'dev', name: 'Another key' } },
          ],
          verify: givesKey,
        },
      },
      fuzz: { tidy: asKey, grows: ['api_keys', 1] },
    },
  ),
  [`GET ${one}/keys`]: row((at) => [pathOf(at, '/keys')]),
  [`POST ${one}/keys/:key_id/rotate`]: row(rotate(3_600), {
    ...aboutKey,
    event: 'key.rotated',
    again: 409,
    acts: {
      'with an overlap': {
        status: 201,
        again: 409,
        prepare: devKey,
        call: rotate(3_600),
        verify: async (scene, answer, hasChanged) => {
          await givesKey(scene, answer, hasChanged)
          await endsOldKey(scene, answer, false)
        },
      },
      'at once': {
        status: 201,
        again: 409,
        prepare: devKey,
        call: rotate(0),
        verify: async (scene, answer, hasChanged) => {
          await givesKey(scene, answer, hasChanged)
          await endsOldKey(scene, answer, hasChanged)
        },
      },
      'a dead one': { status: 409, prepare: deadKey, call: rotate(0) },
    },
    fuzz: { uses: true, grows: ['api_keys', 1] },
  }),
  [`DELETE ${one}/keys/:key_id`]: row((at, id) => [keyPath(at, id), { method: 'DELETE' }], {
    ...aboutKey,
    event: 'key.revoked',
    acts: {
      'of dev': {
        status: 200,
        prepare: devKey,
        call: (at, id) => [keyPath(at, id), { method: 'DELETE' }],
        verify: endsOldKey,
      },
    },
    fuzz: { uses: true },
  }),
}
