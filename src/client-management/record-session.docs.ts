import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { bodyIn, invalid, json } from '../http/answers.docs.ts'
import { withVersion, ofChanges, ofClients } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { describe, timestamp } from '../http/schemas.docs.ts'
import { notAdmin, ofOne, shared, unknownUser } from './client.docs.ts'
import { session } from './record-session.ts'

describe(session.shape, {
  started_at: 'With an offset or `Z`, from 2000 to 5 minutes ahead. Default: now.',
})

export const recordSession: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'recordSession',
  summary: 'Record a training session',
  description:
    'What `last_session` and its filters are fed by. The same client, start and activity twice is one session. ' +
    "Measurements become the client's unless a later session is known.",
  requestParams: { ...ofOne, header: headers.change },
  requestBody: bodyIn(
    { json: session },
    { activity: 'Running', started_at: '2026-11-20T18:30:00+01:00', weight: 63.1 },
  ),
  responses: {
    '201': withVersion(
      json(
        'Recorded.',
        z.strictObject({
          message: z.string(),
          last_session: timestamp,
        }),
        { message: 'Session recorded successfully.', last_session: '2026-11-20T17:30:00.000Z' },
      ),
    ),
    '400': invalid([
      'activity',
      'activity must be one of: Running, Vertical Jump, Weightlifting, Mobility Assessment',
    ]),
    '403': notAdmin,
    '404': unknownUser,
    ...ofClients,
    ...ofChanges,
  },
}
