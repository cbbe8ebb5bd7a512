import { expect } from 'vitest'
import { call, operate, type Organization } from '../../helpers.ts'
import type { Act, Acts } from './acts.ts'
import { passTime } from './state.ts'

const all = '/operator/v1/organizations'
const inOperator = (act: Omit<Act, 'as'>): Act => ({ as: 'operator', ...act })
const pathOf = ({ id }: Organization) => `${all}/${id}`
const nowhere = `${all}/no-such-organization`

/** The key of user management in dev, by its id. */
async function devKey({ id }: Organization): Promise<string> {
  const { body } = await operate(`/organizations/${id}/keys`)
  return body.keys.find(({ environment }: { environment: string | null }) => environment === 'dev').id
}

/** What a key of user management in dev opens: right now, and when no isolate remembers it any more. */
async function opens({ id }: Organization, key: string): Promise<boolean> {
  const path = `/${id}/dev/v1/get-user-profile?from_id=nobody`
  const isOpen = async () => {
    const { status } = await call(path, { headers: { Authorization: `Bearer ${key}` } })
    expect([401, 404]).toContain(status)
    return status === 404
  }
  const now = await isOpen()
  passTime()
  expect(await isOpen(), 'remembered or looked up').toBe(now)
  return now
}

/** A key that was told works; none was told with a failure. */
const toldKeyWorks: Act['verify'] = async ({ organization }, { status, body }) => {
  expect(typeof body.api_key).toBe(status === 201 ? 'string' : 'undefined')
  if (status === 201) expect(await opens(organization, body.api_key)).toBe(true)
}
/** What ended a key ended it, also where KV was not told. */
const oldKeyIsDead: Act['verify'] = async ({ organization }, _, hasChanged) => {
  expect(await opens(organization, organization.keys.dev)).toBe(!hasChanged)
}

const newKey = { api: 'user-management', environment: 'dev', name: 'Another key' }
const admin = { display_name: 'Another admin', email: 'another@example.com' }
const facts = { name: 'Another', plan: 'pro' }
const keyPath = (organization: Organization, id: string) => `${pathOf(organization)}/keys/${id}`
const rotation = (seconds: number) => ({ json: { overlap_seconds: seconds } })

export const operatorActs: Acts = {
  'POST /operator/v1/organizations': {
    create: inOperator({
      status: 201,
      call: ({ organization: { id } }) => [all, { json: { id: `${id}-b`, ...facts } }],
      again: 409,
    }),
    'with an id that is taken': inOperator({
      status: 409,
      call: ({ organization: { id } }) => [all, { json: { id, ...facts } }],
    }),
  },
  'GET /operator/v1/databases': {
    list: inOperator({ status: 200, call: () => ['/operator/v1/databases'] }),
  },
  'GET /operator/v1/organizations': {
    list: inOperator({
      status: 200,
      call: () => [`${all}?limit=1`],
    }),
  },
  'GET /operator/v1/organizations/:id': {
    show: inOperator({ status: 200, call: ({ organization }) => [pathOf(organization)] }),
    'of nobody': inOperator({ status: 404, call: () => [nowhere] }),
  },
  'PATCH /operator/v1/organizations/:id': {
    change: inOperator({
      status: 200,
      call: ({ organization }) => [pathOf(organization), { method: 'PATCH', json: facts }],
    }),
    'of nobody': inOperator({ status: 404, call: () => [nowhere, { method: 'PATCH', json: facts }] }),
  },
  'POST /operator/v1/organizations/:id/admins': {
    create: inOperator({
      status: 201,
      call: ({ organization }) => [`${pathOf(organization)}/admins`, { json: admin }],
      again: 409,
    }),
    'with an e-mail that is taken': inOperator({
      status: 409,
      call: ({ organization }) => [
        `${pathOf(organization)}/admins`,
        { json: { ...admin, email: 'admin@example.com' } },
      ],
    }),
    'of nobody': inOperator({ status: 404, call: () => [`${nowhere}/admins`, { json: admin }] }),
  },
  'GET /operator/v1/organizations/:id/admins': {
    list: inOperator({ status: 200, call: ({ organization }) => [`${pathOf(organization)}/admins`] }),
  },
  'POST /operator/v1/organizations/:id/keys': {
    create: inOperator({
      status: 201,
      call: ({ organization }) => [`${pathOf(organization)}/keys`, { json: newKey }],
      verify: toldKeyWorks,
    }),
    'for an admin that is none': inOperator({
      status: 400,
      call: ({ organization }) => [
        `${pathOf(organization)}/keys`,
        { json: { api: 'client-management', role: 'admin', admin_uid: 'nobody', name: 'A key' } },
      ],
    }),
  },
  'GET /operator/v1/organizations/:id/keys': {
    list: inOperator({ status: 200, call: ({ organization }) => [`${pathOf(organization)}/keys`] }),
  },
  'POST /operator/v1/organizations/:id/keys/:key_id/rotate': {
    'with an overlap': inOperator({
      status: 201,
      prepare: devKey,
      call: ({ organization, id }) => [`${keyPath(organization, id)}/rotate`, rotation(3600)],
      again: 409,
      verify: async (scene, answer, hasChanged) => {
        await toldKeyWorks(scene, answer, hasChanged)
        expect(await opens(scene.organization, scene.organization.keys.dev), 'in the overlap').toBe(true)
      },
    }),
    'at once': inOperator({
      status: 201,
      prepare: devKey,
      call: ({ organization, id }) => [`${keyPath(organization, id)}/rotate`, rotation(0)],
      again: 409,
      verify: async (scene, answer, hasChanged) => {
        await toldKeyWorks(scene, answer, hasChanged)
        await oldKeyIsDead(scene, answer, hasChanged)
      },
    }),
    'of a key that is dead': inOperator({
      status: 409,
      prepare: async (organization) => {
        const id = await devKey(organization)
        await operate(`/organizations/${organization.id}/keys/${id}`, { method: 'DELETE' })
        return id
      },
      call: ({ organization, id }) => [`${keyPath(organization, id)}/rotate`, rotation(0)],
    }),
  },
  'DELETE /operator/v1/organizations/:id/keys/:key_id': {
    revoke: inOperator({
      status: 200,
      prepare: devKey,
      call: ({ organization, id }) => [keyPath(organization, id), { method: 'DELETE' }],
      verify: oldKeyIsDead,
    }),
    'of nobody': inOperator({
      status: 404,
      call: ({ organization }) => [keyPath(organization, 'nobody'), { method: 'DELETE' }],
    }),
  },
}
