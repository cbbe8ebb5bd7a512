// The routes of client management: how each is called, and what its middlewares do not carry.
import { firstWithPhoto } from '../bench/people.ts'
import { asPage } from '../fuzz/tidy.ts'
import { aClient } from '../world/people.ts'
import * as of from './client-calls.ts'
import { clientChanges } from './client-changes.ts'
import { clientSessions } from './client-sessions.ts'
import { newClient, newPhoto, upload } from './things.ts'
import type { Rows } from './row.ts'
import { webhookRows } from './webhooks.ts'

const { at, clients, row, taken } = of

export const clientManagement: Rows = {
  'GET /client-management/events': {
    call: (_, id) => [of.withQuery('/client-management/events', { user_uid: id })],
    make: newClient,
    nobody: { status: 200 },
    findsFormer: true,
    acts: {
      'after an event, of some types': {
        status: 200,
        prepare: newClient,
        call: () => ['/client-management/events?type=client.created,client.deleted&limit=1'],
      },
      'of all': { status: 200, prepare: newClient, call: () => ['/client-management/events'] },
      'after one that is not there': {
        status: 410,
        call: () => ['/client-management/events?after=000000999999-1795294844522'],
      },
    },
  },
  'GET /client-management/usage': { call: () => ['/client-management/usage'] },
  [`GET ${clients}/:user_uid/history`]: row((_, id) => [`${clients}/${of.inPath(id)}/history`], {
    findsFormer: true,
  }),
  'GET /client-management/photos/:file': {
    call: (_, file) => [`/client-management/photos/${of.inPath(file)}`],
    make: newPhoto,
    nobody: { id: `${'nobody'.padEnd(22, 'x')}.png` },
    asks: 'photos',
    acts: {
      'a range': {
        status: 206,
        prepare: newPhoto,
        call: (_, file) => [`/client-management/photos/${file}`, { headers: { Range: 'bytes=0-9' } }],
      },
      'not modified': {
        status: 304,
        prepare: newPhoto,
        call: (_, file) => [`/client-management/photos/${file}`, { headers: { 'If-None-Match': '*' } }],
      },
    },
  },
  [`GET ${clients}`]: row(() => [clients], {
    cursors: of.cursorsOf(clients),
    acts: {
      'with a key that KV does not know': {
        status: 200,
        prepare: newClient,
        call: () => [clients],
        isUnknownToKv: true,
      },
      'before an id': { status: 200, prepare: newClient, call: () => [`${clients}?end_before_id=z`] },
      'of nobody': { status: 404, call: () => [clients] },
    },
    fuzz: { tidy: asPage },
    measured: {
      'list 100': { call: () => [`${clients}?limit=100`] },
      'list 100 with photos': {
        call: () => [of.withQuery(clients, { limit: '100', start_after_id: firstWithPhoto })],
      },
    },
  }),
  [`POST ${clients}`]: row(() => [clients, { json: aClient({ age: 40, phone: '+41 44 000 00 00' }) }], {
    event: 'client.created',
    again: 400,
    acts: {
      'with a photo': {
        status: 201,
        again: 400,
        call: async () => [clients, await upload(aClient())],
      },
      'with two tags': {
        status: 201,
        again: 400,
        call: () => [clients, { json: aClient({ tags: ['VIP', 'Zurich'] }) }],
      },
      'with two tags that others have': {
        status: 201,
        again: 400,
        prepare: async ({ clients }) =>
          (await clients('/', { json: aClient({ tags: ['vip', 'zurich'] }) })).body.userData.user_uid,
        call: () => [clients, { json: aClient({ tags: ['VIP', 'Zurich'] }) }],
      },
      'with an e-mail that is taken': {
        status: 400,
        prepare: taken,
        call: () => [clients, { json: aClient({ email: 'taken@example.com' }) }],
      },
      'with a photo, and an e-mail that is taken': {
        status: 400,
        prepare: taken,
        call: async () => [clients, await upload(aClient({ email: 'taken@example.com' }))],
      },
    },
    fuzz: { makes: true, grows: ['clients', 1] },
    measured: {
      create: {
        leavesClients: true,
        call: (_, __, number) => {
          const person = { display_name: 'New Client', email: `new-${number}@example.com`, age: 30 }
          const more = { gender: 'female', weight: 72.5, preferable_activities: ['Running'] }
          return [clients, { json: { ...person, ...more } }]
        },
      },
    },
  }),
  ...clientChanges,
  [`GET ${clients}/filter`]: row((_, admin_uid) => [of.withQuery(`${clients}/filter`, { admin_uid })], {
    make: async (owner) => (await newClient(owner)) && owner.adminUid,
    cursors: of.cursorsOf(`${clients}/filter`),
    acts: {
      'by gender': { status: 200, prepare: newClient, call: () => [`${clients}/filter?gender=male`] },
    },
    forms: ({ adminUid }) => of.filters(adminUid).map((query) => [`${clients}/filter?${query}`]),
    fuzz: { tidy: asPage },
    measured: {
      'filter, without filters': { call: () => [`${clients}/filter`] },
      'filter by gender, activity, dates': {
        call: () => [of.withQuery(`${clients}/filter`, of.everyFilter)],
      },
    },
  }),
  ...clientSessions,
  [`GET ${clients}/:user_uid`]: row((_, id) => [at('', id)], {
    acts: {
      'not modified': {
        status: 304,
        prepare: newClient,
        call: (_, id) => [at('', id), { headers: { 'If-None-Match': '*' } }],
      },
    },
    measured: { get: { call: (_, id) => [at('', id)] } },
  }),
  ...webhookRows('/client-management', () => '/client-management'),
}
