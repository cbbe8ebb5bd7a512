// The routes of client management: how each is called, and what the suites cannot know by themselves.
import { asPage, atLeast } from '../fuzz/tidy.ts'
import { aClient } from '../world/people.ts'
import * as of from './client-calls.ts'
import { newClient, newPhoto, upload } from './things.ts'
import type { Rows } from './row.ts'

const { aboutClient, aboutWhole, admins, at, changesClient, clients, details, row, taken, update } = of

export const clientManagement: Rows = {
  'GET /client-management/photos/:file': {
    api: 'open',
    call: (_, file) => [`/client-management/photos/${of.inPath(file)}`],
    make: newPhoto,
    takes: 'photo',
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
  [`GET ${clients}`]: row('User does not have the required permissions', () => [clients], {
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
    measured: { 'list 100': { call: () => [`${clients}?limit=100`] } },
  }),
  [`POST ${clients}`]: row(
    'User is not authorized to create users',
    () => [clients, { json: aClient({ age: 40, phone: '+41 44 000 00 00' }) }],
    {
      status: 201,
      again: 400,
      acts: {
        'with a photo': {
          status: 201,
          again: 400,
          call: async () => [clients, await upload(aClient())],
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
    },
  ),
  [`PUT ${clients}`]: row(
    'User is not authorized to update user information',
    (_, user_uid) => [clients, { method: 'PUT', json: { user_uid, weight: 70 } }],
    {
      ...changesClient,
      alsoTakes: of.elsewhere('PUT', { weight: '70' }),
      acts: {
        'an indexed field': update({ weight: 70, gender: 'female' }),
        'move the e-mail': update({ email: 'moved@example.com' }),
        'replace the photo': {
          ...aboutWhole,
          status: 200,
          call: async (_, user_uid) => [clients, { method: 'PUT', ...(await upload({ user_uid, age: 40 })) }],
        },
        'remove the photo': update({ profile_photo: null }, aboutWhole),
        'with an e-mail that is taken': update(
          { email: 'taken@example.com' },
          { status: 400, prepare: taken },
        ),
        'with a photo, of nobody': {
          status: 404,
          call: async () => [clients, { method: 'PUT', ...(await upload({ user_uid: 'nobody' })) }],
        },
      },
      fuzz: { needs: ['user_uid'], tidy: atLeast('weight', 70, 'user_uid') },
      measured: {
        update: {
          call: (_, user_uid) => [
            clients,
            { method: 'PUT', json: { user_uid, display_name: 'Changed', weight: 70.5 } },
          ],
        },
      },
    },
  ),
  [`DELETE ${clients}`]: row(
    'User is not authorized to delete users',
    (_, user_uid) => [clients, { method: 'DELETE', json: { user_uid } }],
    {
      ...changesClient,
      again: 404,
      acts: {
        'all there is of a client': {
          ...aboutWhole,
          status: 200,
          again: 404,
          call: (_, user_uid) => [clients, { method: 'DELETE', json: { user_uid } }],
        },
      },
      alsoTakes: of.elsewhere('DELETE', {}),
      fuzz: { needs: ['user_uid'], uses: true, grows: ['clients', -1] },
    },
  ),
  [`POST ${clients}/save-notes/:user_uid?`]: row(
    admins,
    (_, id) => [at('save-notes/', id), { json: { note: 'A note' } }],
    {
      ...changesClient,
      alsoTakes: { 'to clear it': (_, id) => [at('save-notes/', id), { method: 'POST' }] },
      acts: {
        'over another': {
          ...aboutWhole,
          status: 200,
          call: (_, id) => [at('save-notes/', id), { json: { note: 'Another note' } }],
        },
        'to clear it': { ...aboutWhole, status: 200, call: (_, id) => [at('save-notes/', id), { json: {} }] },
      },
      measured: {
        note: {
          call: (_, id) => [
            at('save-notes/', id),
            { json: { note: 'Trains twice a week, no running until March.' } },
          ],
        },
      },
    },
  ),
  [`POST ${clients}/record-session/:user_uid?`]: row(
    admins,
    (_, id) => [at('record-session/', id), { json: { activity: 'Running', weight: 71 } }],
    {
      ...changesClient,
      status: 201,
      acts: {
        'with a time and measurements': {
          status: 201,
          prepare: newClient,
          call: (_, id) => [
            at('record-session/', id),
            { json: { ...of.session, ycom: 5, leg_length: 80, weight: 71 } },
          ],
        },
      },
    },
  ),
  [`GET ${clients}/filter`]: row(
    admins,
    (_, admin_uid) => [of.withQuery(`${clients}/filter`, { admin_uid })],
    {
      takes: 'admin',
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
    },
  ),
  [details]: row(admins, (_, id) => [at('', id)], {
    ...aboutClient,
    acts: {
      'not modified': {
        status: 304,
        prepare: newClient,
        call: (_, id) => [at('', id), { headers: { 'If-None-Match': '*' } }],
      },
    },
    measured: { get: { call: (_, id) => [at('', id)] } },
  }),
}
