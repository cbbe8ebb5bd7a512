// The rows of client-management.ts for imports.
import { aClient } from '../world/people.ts'
import * as of from './client-calls.ts'
import { file, type Rows } from './row.ts'
import { newClient } from './things.ts'

const { row } = of

const imports = '/client-management/imports'
const update = `${imports}/clients?mode=update&match=user_uid`

export const clientImports: Rows = {
  'POST /client-management/imports/clients': row((_, user_uid) => [update, file({ user_uid, weight: 70 })], {
    make: newClient,
    event: 'client.updated',
    acts: {
      'a new one': {
        status: 200,
        event: 'client.created',
        call: () => [
          `${imports}/clients`,
          file(aClient({ email: 'imported@example.com', gender: 'female' })),
        ],
      },
      'a note': {
        status: 200,
        event: 'client.note_saved',
        prepare: newClient,
        call: (_, user_uid) => [update, file({ user_uid, note: 'A note' })],
      },
      'a name': {
        status: 200,
        prepare: newClient,
        call: (_, user_uid) => [update, file({ user_uid, display_name: 'Another' })],
      },
      'a gender': {
        status: 200,
        prepare: newClient,
        call: (_, user_uid) => [update, file({ user_uid, gender: 'female' })],
      },
      'a dry run': {
        status: 200,
        event: null,
        prepare: newClient,
        call: (_, user_uid) => [`${update}&dry_run=true`, file({ user_uid, weight: 70 })],
      },
    },
  }),
  'POST /client-management/imports/sessions': row(
    (_, user_uid) => [`${imports}/sessions`, file({ user_uid, ...of.session, weight: 70 })],
    { make: newClient, event: 'client.session_recorded' },
  ),
}
