// The routes of user management.
import { asPage, atLeast, inOneSystem, withoutEnd, withWeight } from '../fuzz/tidy.ts'
import { aUser } from '../world/people.ts'
import { newLink, newUser, newWeighed, weightOf } from './things.ts'
import type { Rows } from './row.ts'
import {
  deletionOf,
  edit,
  get,
  listing,
  mounted,
  ofEitherId,
  past,
  pathOf,
  post,
  query,
  row,
} from './user-calls.ts'
import { userSheets } from './user-sheets.ts'
import { webhookRows } from './webhooks.ts'

export const userManagement: Rows = {
  [`GET ${mounted}/events`]: {
    call: get('events'),
    make: newUser,
    nobody: { status: 200, isNamed: false },
    acts: {
      'of all': { status: 200, prepare: newUser, call: (at) => [pathOf(at, 'events')] },
    },
  },
  [`GET ${mounted}/usage`]: { call: (at) => [pathOf(at, 'usage')] },
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
    ...ofEitherId('get-user-profile'),
    measured: { 'get-user-profile': { call: get('get-user-profile') } },
  }),
  [`GET ${mounted}/get-personal-data`]: ofEitherId('get-personal-data'),
  [`GET ${mounted}/dashboard-url`]: ofEitherId('dashboard-url'),
  [`POST ${mounted}/dashboard-url`]: row(post('dashboard-url', { rotate: true }), {
    event: 'user.progress_link_rotated',
  }),
  [`GET ${mounted}/list-users`]: {
    call: (at) => [pathOf(at, 'list-users')],
    make: newUser,
    acts: {
      'a search': listing('q=user test'),
      'a filtered search': listing('q=user test t&goal=lose weight&subscription_status=trial&limit=1'),
      'of nobody': { status: 200, call: (at) => [pathOf(at, 'list-users?q=nobody')] },
    },
    fuzz: { tidy: asPage },
  },
  ...userSheets,
  [`GET ${mounted}/get-weight-history`]: row(get('get-weight-history'), {
    acts: {
      'a page of some days': {
        status: 200,
        prepare: newWeighed,
        call: (at, from_id) => [
          `${pathOf(at, query('get-weight-history', from_id))}&limit=1&cursor=9ZZZZZZZZZZZZZZZZZZZZZZZZZ&end_date=9999-12-31`,
        ],
      },
    },
    fuzz: { tidy: withoutEnd },
  }),
  [`POST ${mounted}/delete-weight`]: row(deletionOf(weightOf), {
    make: newWeighed,
    event: 'user.weight_deleted',
    again: 404,
    acts: {
      'an older one': {
        status: 200,
        again: 404,
        prepare: async (owner) => {
          const from_id = await newWeighed(owner)
          await owner.users('/edit-user', { json: { from_id, weight_kg: 78 } })
          return from_id
        },
        call: deletionOf(weightOf),
      },
      'an unknown one': { status: 404, prepare: newWeighed, call: deletionOf(() => 'nobody') },
    },
  }),
  [`POST ${mounted}/delete-user`]: row(post('delete-user', {}), {
    event: 'user.deleted',
    again: 404,
    acts: {
      'all there is of a user': {
        status: 200,
        again: 404,
        prepare: newWeighed,
        call: post('delete-user', {}),
      },
    },
    fuzz: { uses: true, grows: ['users', -1] },
  }),
  ...webhookRows(mounted, ({ id, environment = 'prod' }) => `/${id}/${environment}/v1`, 'prod'),
}
