// The routes of user management.
import { atLeast, inOneSystem, withWeight } from '../fuzz/tidy.ts'
import { aUser } from '../world/people.ts'
import { newLink, newUser } from './things.ts'
import type { About, Act, At, Rows, WrittenRow } from './row.ts'
import { webhookRows } from './webhooks.ts'

const mounted = '/:organization/:environment{dev|prod}/v1'

const pathOf = ({ id, environment = 'prod' }: At, rest: string) => `/${id}/${environment}/v1/${rest}`
const query = (path: string, from_id: string) => `${path}?${new URLSearchParams({ from_id }).toString()}`
const get =
  (path: string): About =>
  (at, from_id) => [pathOf(at, query(path, from_id))]
const post =
  (path: string, json: object): About =>
  (at, from_id) => [pathOf(at, path), { json: { from_id, ...json } }]

const row = (call: About, more: Partial<WrittenRow> = {}): WrittenRow => ({
  make: newUser,
  call,
  ...more,
})
const edit = (json: object, status = 200): Act => ({
  status,
  prepare: newUser,
  call: post('edit-user', json),
})
const past = { weighed_at: '2020-01-01T10:00:00Z' }

export const userManagement: Rows = {
  [`GET ${mounted}/events`]: {
    call: get('events'),
    make: newUser,
    nobody: { status: 200, isNamed: false },
    acts: {
      'of all': { status: 200, prepare: newUser, call: (at) => [pathOf(at, 'events')] },
    },
  },
  // The token is the permission, in its own organization and environment.
  [`GET ${mounted}/progress/:token`]: {
    call: (at, token) => [pathOf(at, `progress/${encodeURIComponent(token)}`)],
    make: newLink,
    nobody: { id: 'nobody'.padEnd(22, 'x') },
  },
  [`POST ${mounted}/create-user`]: {
    call: (at) => [pathOf(at, 'create-user'), { json: aUser() }],
    event: 'user.created',
    again: 400,
    acts: {
      'with a from_id that is taken': {
        status: 400,
        prepare: newUser,
        call: (at, from_id) => [pathOf(at, 'create-user'), { json: aUser({ from_id }) }],
      },
    },
    fuzz: { makes: true, grows: ['users', 1], tidy: inOneSystem(true) },
  },
  // Pounds, whose kilograms have more digits than SQLite writes in JSON.
  [`POST ${mounted}/edit-user`]: row(post('edit-user', { weight_lbs: 173.3, goal: 'maintain' }), {
    event: 'user.updated',
    acts: {
      'a weight of the past alone': edit({ weight_lbs: 190, ...past }),
      'a weight of the past': edit({ weight_kg: 90, gender: 'female', ...past }),
      'a weight from before the birth': edit(
        { weight_kg: 90, weighed_at: '2010-01-01T10:00:00Z', birthdate: '2011-01-01' },
        400,
      ),
      'no weight': edit({ language: 'de', reminders_active: false }),
    },
    fuzz: {
      tidy: (fields) => atLeast('goal', 'maintain', 'from_id')(withWeight(inOneSystem(false)(fields))),
    },
    measured: { 'edit-user': { call: post('edit-user', { weight_kg: 81.25, goal: 'maintain' }) } },
  }),
  [`GET ${mounted}/get-user-profile`]: row(get('get-user-profile'), {
    measured: { 'get-user-profile': { call: get('get-user-profile') } },
  }),
  [`GET ${mounted}/dashboard-url`]: row(get('dashboard-url')),
  [`POST ${mounted}/dashboard-url`]: row(post('dashboard-url', { rotate: true }), {
    event: 'user.progress_link_rotated',
  }),
  ...webhookRows(mounted, ({ id, environment = 'prod' }) => `/${id}/${environment}/v1`, 'prod'),
}
