// The rows of client-management.ts for sessions, tags and the archive.
import { asPage } from '../fuzz/tidy.ts'
import { aClient } from '../world/people.ts'
import * as of from './client-calls.ts'
import { clientImports } from './client-imports.ts'
import { newArchivedClient, newClient, newTrainedClient, newWholeClient, trainedSession } from './things.ts'
import type { Rows } from './row.ts'

const { at, clients, row } = of

export const clientSessions: Rows = {
  ...clientImports,
  [`GET ${clients}/:user_uid/sessions`]: row((_, id) => [`${at('', id)}/sessions`], {
    make: newTrainedClient,
    acts: {
      'a page of one activity, before another session': {
        status: 200,
        prepare: newTrainedClient,
        call: (_, id) => [
          of.withQuery(`${at('', id)}/sessions`, {
            limit: '1',
            activity: 'Running',
            cursor: '1795195800000-running',
          }),
        ],
      },
    },
    fuzz: { tidy: asPage },
  }),
  [`GET ${clients}/:user_uid/personal-data`]: row((_, id) => [`${at('', id)}/personal-data`], {
    make: newTrainedClient,
  }),
  'GET /client-management/exports/clients': row(
    (_, id) => [of.withQuery('/client-management/exports/clients', { user_uid: id })],
    {
      make: newWholeClient,
      nobody: { status: 200, isNamed: false },
      acts: {
        'of all, in NDJSON': {
          status: 200,
          prepare: newWholeClient,
          call: () => ['/client-management/exports/clients?format=ndjson'],
        },
      },
      forms: ({ adminUid }) =>
        of
          .filters(adminUid)
          .filter((query) => !query.includes('_id='))
          .map((query) => [`/client-management/exports/clients?${query}`]),
      fuzz: { tidy: asPage },
    },
  ),
  'GET /client-management/exports/sessions': row(
    (_, id) => [of.withQuery('/client-management/exports/sessions', { user_uid: id })],
    {
      make: newTrainedClient,
      nobody: { status: 200, isNamed: false },
      acts: {
        'of all, of some days': {
          status: 200,
          prepare: newTrainedClient,
          call: () => ['/client-management/exports/sessions?activity=Running&start_date=2019-01-01'],
        },
      },
      fuzz: { tidy: asPage },
    },
  ),
  'GET /client-management/tags': row(() => ['/client-management/tags'], {
    make: async (owner) => {
      await owner.clients('/', { json: aClient({ tags: ['VIP', 'Zurich'] }) })
      return ''
    },
  }),
  [`POST ${clients}/archive/:user_uid?`]: row((_, id) => [at('archive/', id), { method: 'POST' }], {
    event: 'client.archived',
    acts: {
      'archived already': {
        status: 200,
        event: null,
        prepare: newArchivedClient,
        call: (_, id) => [at('archive/', id), { method: 'POST' }],
      },
    },
    fuzz: { uses: true },
  }),
  [`POST ${clients}/restore/:user_uid?`]: row((_, id) => [at('restore/', id), { method: 'POST' }], {
    make: newArchivedClient,
    event: 'client.restored',
    acts: {
      'active already': {
        status: 200,
        event: null,
        prepare: newClient,
        call: (_, id) => [at('restore/', id), { method: 'POST' }],
      },
    },
  }),
  [`DELETE ${clients}/:user_uid/sessions/:session_id`]: row(
    (_, id) => [`${at('', id)}/sessions/${trainedSession}`, { method: 'DELETE' }],
    {
      make: newTrainedClient,
      event: 'client.session_deleted',
      again: 404,
      acts: {
        'of none': {
          status: 404,
          prepare: newClient,
          call: (_, id) => [`${at('', id)}/sessions/${trainedSession}`, { method: 'DELETE' }],
        },
      },
      fuzz: { uses: true, grows: ['sessions', -1] },
    },
  ),
}
