// RESTler's rule resource-leak: a create that fails leaves nothing: no row, no object, no count.
// (Atlidakis, Godefroid, Polishchuk: Checking Security Properties of Cloud Service REST APIs, 2020.)
import { beforeAll, test } from 'vitest'
import { multipart } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, aUser, newOrganization, type Call, type Organization } from '../helpers.ts'
import { newNeighbour, type Neighbour } from '../world/neighbours.ts'
import { expectRefusals, type Question } from './refusals.ts'
import { credentials } from '../routes/index.ts'

const clients = '/client-management/clients'
let own: Neighbour
beforeAll(async () => {
  own = await newNeighbour()
})

const photo = { bytes: photos.baseline }
const failures: [string, number, (full: Leaky) => Call][] = [
  ['an invalid field', 400, () => ({ json: aClient({ age: 0 }) })],
  ['an unknown field, beside a good photo', 400, () => ({ body: multipart(aClient({ heigth: 1 }), photo) })],
  ['an invalid field, beside a good photo', 400, () => ({ body: multipart(aClient({ age: 0 }), photo) })],
  ['a taken e-mail', 400, ({ email }) => ({ json: aClient({ email }) })],
  [
    'a taken e-mail, beside a good photo',
    400,
    ({ email }) => ({ body: multipart(aClient({ email }), photo) }),
  ],
  ['no place left', 404, () => ({ json: aClient() })],
  ['no place left, beside a good photo', 404, () => ({ body: multipart(aClient(), photo) })],
  ['a bad photo', 400, () => ({ body: multipart(aClient(), { bytes: photos.baseline.subarray(0, 99) }) })],
  ['two photos', 400, () => ({ body: multipart(aClient(), [photo, photo]) })],
  ['a photo as text', 400, () => ({ body: multipart(aClient({ profile_photo: 'photo.jpg' })) })],
  [
    'JSON that is cut off',
    400,
    () => ({ body: '{"display_name": "Test', headers: { 'Content-Type': 'application/json' } }),
  ],
  [
    'another media type',
    415,
    () => ({ body: 'display_name=Test', headers: { 'Content-Type': 'text/plain' } }),
  ],
  ['a malformed Idempotency-Key', 400, () => ({ json: aClient(), headers: { 'Idempotency-Key': 'a b' } })],
]
interface Leaky extends Organization {
  email: string
}
let full: Leaky
beforeAll(async () => {
  const organization = await newOrganization({ client_limit: 1 })
  const person = aClient()
  await organization.clients('/', { json: person })
  await organization.users('/create-user', { json: aUser({ from_id: 'taken' }) })
  full = { ...organization, email: person.email }
})

test.each(failures)('a client refused for %s leaves nothing', async (_, status, callOf) => {
  await expectRefusals(status, [full], [[full.keys.admin, [clients, { method: 'POST', ...callOf(full) }]]])
})

test('a client refused for its key, beside a good photo, leaves nothing', async () => {
  const keys = [full.keys.member, full.keys.prod, ...Object.values(own.dead)]
  const body = () => multipart(aClient(), photo)
  const [member, ...others] = keys.map((key): Question => [`Bearer ${key}`, [clients, { body: body() }]])
  await expectRefusals(403, [full, own], member ? [member] : [])
  await expectRefusals(401, [full, own], others)
})

test.each([
  ['update', 404, { user_uid: 'nobody' }],
  ['update to a bad age', 400, { user_uid: 'nobody', age: 0 }],
])('a refused %s with a photo leaves nothing', async (_, status, fields) => {
  const body = multipart(fields, photo)
  await expectRefusals(status, [full], [[full.keys.admin, [clients, { method: 'PUT', body }]]])
})

const users: [string, object][] = [
  ['a taken from_id', aUser({ from_id: 'taken' })],
  ['an invalid field', aUser({ goal: 'none' })],
  ['both systems', aUser({ height_ft: "5'10" })],
  ['an unknown field', aUser({ heigth: 1 })],
]
test.each(users)('a user refused for %s leaves neither row nor weight nor count', async (_, json) => {
  const as = `Bearer ${full.keys.prod}`
  await expectRefusals(400, [full], [[as, [`/${full.id}/prod/v1/create-user`, { json }]]])
})

test('refused organizations, admins and keys leave nothing', async () => {
  const as = credentials.operator(full)
  const path = '/operator/v1/organizations'
  const scope = { api: 'client-management', role: 'admin', name: 'A key' }
  const ask = (rest: string, json: object): Question => [as, [`${path}${rest}`, { json }]]
  const admin = { display_name: 'An admin', email: 'admin@example.com' }
  await expectRefusals(
    409,
    [full],
    [ask('', { id: full.id, name: 'A test', plan: 'free' }), ask(`/${full.id}/admins`, admin)],
  )
  await expectRefusals(
    400,
    [full],
    [
      ask('', { id: 'operator', name: 'A test', plan: 'free' }),
      ask(`/${full.id}/admins`, { ...admin, email: 'nothing' }),
      ask(`/${full.id}/keys`, { ...scope, admin_uid: 'nobody' }),
      ask(`/${full.id}/keys`, { ...scope, admin_uid: full.adminUid, expires_at: '2020-01-01T00:00:00Z' }),
    ],
  )
  await expectRefusals(
    404,
    [full],
    [
      ask('/no-such-one/admins', admin),
      ask('/no-such-one/keys', { api: 'user-management', environment: 'dev', name: 'A key' }),
    ],
  )
})
