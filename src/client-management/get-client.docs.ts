import type { ZodOpenApiOperationObject } from 'zod-openapi'
import { json } from '../http/answers.docs.ts'
import { ofClients, versioned } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { clientWithNotes } from './client-json.docs.ts'
import { badUid, notAdmin, ofOne, shared, shown, unknownUser } from './client.docs.ts'

export const getClient: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'getClient',
  summary: 'Get a client with its note',
  description:
    'All that is known of it, with the `ETag` that a change takes in `If-Match`. `notes` is the only place where the note can be read.',
  requestParams: { ...ofOne, header: headers.look },
  responses: {
    ...versioned(
      json('The client.', clientWithNotes, {
        ...shown,
        notes: {
          text: 'Hamstring strain: less speed work for two weeks',
          updated_at: '2026-11-21T20:40:44.477Z',
        },
      }),
    ),
    '400': badUid,
    '403': notAdmin,
    '404': unknownUser,
    ...ofClients,
  },
}
