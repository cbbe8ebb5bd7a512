// The rows of user-management.ts for exports and imports.
import { asPage } from '../fuzz/tidy.ts'
import { aUser } from '../world/people.ts'
import { file, type Rows } from './row.ts'
import { newUser, newWeighed } from './things.ts'
import { mounted, past, pathOf, row } from './user-calls.ts'

export const userSheets: Rows = {
  [`GET ${mounted}/export-users`]: {
    call: (at) => [pathOf(at, 'export-users')],
    make: newUser,
    acts: {
      'a filtered search': {
        status: 200,
        prepare: newUser,
        call: (at) => [pathOf(at, 'export-users?q=user%20test&goal=lose%20weight&format=ndjson')],
      },
    },
    fuzz: { tidy: asPage },
  },
  [`GET ${mounted}/export-weights`]: {
    call: (at) => [pathOf(at, 'export-weights')],
    make: newWeighed,
    fuzz: { tidy: asPage },
  },
  [`POST ${mounted}/import-users`]: row(
    (at, from_id) => [
      pathOf(at, 'import-users?mode=update'),
      file({ from_id, weight_lbs: 173.3, goal: 'lose weight' }),
    ],
    {
      event: 'user.updated',
      acts: {
        'a new one': {
          status: 200,
          event: 'user.created',
          prepare: () => Promise.resolve('imported'),
          call: (at, from_id) => [pathOf(at, 'import-users'), file(aUser({ from_id }))],
        },
        'a weight of the past alone': {
          status: 200,
          prepare: newUser,
          call: (at, from_id) => [
            pathOf(at, 'import-users?mode=update'),
            file({ from_id, weight_kg: 90, ...past }),
          ],
        },
        'what is there': {
          status: 200,
          event: null,
          prepare: newUser,
          call: (at, from_id) => [pathOf(at, 'import-users?mode=update'), file({ from_id, weight_kg: 80 })],
        },
      },
    },
  ),
  [`POST ${mounted}/import-weights`]: row(
    (at, from_id) => [pathOf(at, 'import-weights'), file({ from_id, weight_lbs: 173.3, ...past })],
    {
      event: 'user.updated',
      acts: {
        'the latest': {
          status: 200,
          prepare: newUser,
          call: (at, from_id) => [
            pathOf(at, 'import-weights'),
            file({ from_id, weight_kg: 90, weighed_at: new Date().toISOString() }),
          ],
        },
      },
    },
  ),
}
