// The rows of client-management.ts for routes that change one client.
import { atLeast } from '../fuzz/tidy.ts'
import * as of from './client-calls.ts'
import { besideTagged, newArchivedClient, newClient, newWholeClient, upload } from './things.ts'
import type { Rows } from './row.ts'

const { aboutWhole, at, clients, row, taken, update } = of

export const clientChanges: Rows = {
  [`PUT ${clients}`]: row((_, user_uid) => [clients, { method: 'PUT', json: { user_uid, weight: 70 } }], {
    event: 'client.updated',
    acts: {
      'an indexed field': update({ weight: 70, gender: 'female' }),
      'move the e-mail': update({ email: 'moved@example.com' }),
      'replace the photo': {
        ...aboutWhole,
        status: 200,
        call: async (_, user_uid) => [clients, { method: 'PUT', ...(await upload({ user_uid, age: 40 })) }],
      },
      'replace the photo alone': {
        ...aboutWhole,
        status: 200,
        event: 'client.photo_changed',
        call: async (_, user_uid) => [clients, { method: 'PUT', ...(await upload({ user_uid })) }],
      },
      'remove the photo': update({ profile_photo: null }, { ...aboutWhole, event: 'client.photo_changed' }),
      'with an e-mail that is taken': update({ email: 'taken@example.com' }, { status: 400, prepare: taken }),
      // Another client has them, as in a large organization: a tag that is there is counted, not begun.
      'two tags': update({ tags: ['VIP', 'Zurich'] }, { prepare: besideTagged }),
      metadata: update({ metadata: { a: 1 } }),
      'an archived client': update({ weight: 70 }, { status: 400, prepare: newArchivedClient }),
      'with a photo, of nobody': {
        status: 404,
        call: async () => [clients, { method: 'PUT', ...(await upload({ user_uid: 'nobody' })) }],
      },
    },
    fuzz: { needs: ['user_uid'], tidy: atLeast('weight', 70, 'user_uid') },
    measured: {
      update: {
        // Another name each time, because a call that changes nothing makes no event.
        call: (_, user_uid, number) => [
          clients,
          { method: 'PUT', json: { user_uid, display_name: `Changed ${number}`, weight: 70.5 } },
        ],
      },
    },
  }),
  [`DELETE ${clients}`]: row((_, user_uid) => [clients, { method: 'DELETE', json: { user_uid } }], {
    event: 'client.deleted',
    again: 404,
    acts: {
      'all there is of a client': {
        // Another client trained on the same day, as in a large organization: the day's count stays.
        prepare: async (owner) => (await newWholeClient(owner)) && newWholeClient(owner),
        status: 200,
        again: 404,
        call: (_, user_uid) => [clients, { method: 'DELETE', json: { user_uid } }],
      },
    },
    fuzz: { needs: ['user_uid'], uses: true, grows: ['clients', -1] },
  }),
  [`POST ${clients}/save-notes/:user_uid?`]: row(
    (_, id) => [at('save-notes/', id), { json: { note: 'A note' } }],
    {
      event: 'client.note_saved',
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
    (_, id) => [at('record-session/', id), { json: { activity: 'Running', weight: 71 } }],
    {
      event: 'client.session_recorded',
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
}
