// The operator's routes of admins, and of an organization that is deleted.
import { env } from 'cloudflare:workers'
import { confirmed, withoutHeir } from '../fuzz/tidy.ts'
import { createClient, operate } from '../helpers.ts'
import { endsOldKey } from './keys.ts'
import type { About, Act, At, Make, Rows, WrittenRow } from './row.ts'

const one = '/operator/v1/organizations/:id'

let made = 0
const row = (call: About, more: Partial<WrittenRow> = {}): WrittenRow => ({ call, ...more })
const pathOf = ({ id }: At, rest = '') => `/operator/v1/organizations/${id}${rest}`

/** An admin without clients. */
const newAdmin: Make = async ({ id }) => {
  const json = { display_name: 'An admin', email: `admin-${++made}@example.com` }
  return (await operate(`/organizations/${id}/admins`, { json })).body.admin.admin_uid
}
const deletion: About = (at, id) => [
  pathOf(at, `/admins/${encodeURIComponent(id)}`),
  { method: 'DELETE', json: { reassign_to: null } },
]
const anAdmin = (email: string) => ({ json: { display_name: 'An admin', email } })
const taken = (call: About): Record<string, Act> => ({ 'what is taken': { status: 409, call } })

/** Another organization, which the others need no more. */
const leaving: Make = async ({ id }) => {
  const json = { id: `${id}-d${++made}`, name: 'Leaving', plan: 'free' }
  return (await operate('/organizations', { json })).body.organization.id
}
/** Deletes what `leaving` made; of any other id, the path's organization, which that must confirm. */
const erasure: About = ({ id }, about) => {
  const target = about.startsWith(`${id}-d`) ? about : id
  const confirm = id === 'no-such-organization' ? id : about
  return [pathOf({ id: target }), { method: 'DELETE', json: { confirm } }]
}

/** A client who was deleted and is back after a restore. */
const returned: Make = async (owner) => {
  const uid = await createClient(owner)
  const customMetadata = { time: new Date().toISOString(), api: 'client-management' }
  await env.PHOTOS.put(`erasures/${owner.id}/${uid}`, '', { customMetadata })
  return uid
}
/** From before the first record, so that the body is not empty in any format. */
const reapplication: About = (at) => [pathOf(at, '/reapply-erasures'), { json: { cursor: '0'.repeat(26) } }]

export const adminRows: Rows = {
  [`POST ${one}/reapply-erasures`]: row(reapplication, {
    event: null,
    acts: {
      'about a client who is back': {
        status: 200,
        prepare: returned,
        call: reapplication,
        event: 'client.deleted',
      },
    },
  }),
  [`DELETE ${one}`]: row(erasure, {
    event: 'organization.updated',
    make: leaving,
    acts: {
      'of its own': {
        status: 202,
        prepare: ({ id }) => Promise.resolve(id),
        call: erasure,
        verify: endsOldKey,
      },
    },
    fuzz: { uses: 'all', tidy: confirmed },
  }),
  [`POST ${one}/admins`]: row((at) => [pathOf(at, '/admins'), anAdmin(`admin-${++made}@example.com`)], {
    event: 'admin.created',
    again: 409,
    acts: taken((at) => [pathOf(at, '/admins'), anAdmin('admin@example.com')]),
    fuzz: { grows: ['admins', 1] },
  }),
  [`GET ${one}/admins`]: row((at) => [pathOf(at, '/admins')]),
  [`DELETE ${one}/admins/:admin_uid`]: row(deletion, {
    event: 'admin.deleted',
    make: newAdmin,
    again: 404,
    acts: {
      'with clients': {
        status: 409,
        prepare: async (owner) => {
          await createClient(owner)
          return owner.adminUid
        },
        call: deletion,
      },
    },
    fuzz: { uses: 'all', tidy: withoutHeir },
  }),
}
