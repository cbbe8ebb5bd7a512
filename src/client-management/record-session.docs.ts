import * as z from 'zod/mini'
import { activities } from '../domain/client.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { timestamp } from '../openapi/schemas.ts'
import { unknownClient } from './client-json.docs.ts'

const recorded = z.strictObject({ message: z.string(), last_session: timestamp })

export default {
  summary: 'Record a training session',
  description:
    "What `last_session` and its filters are fed by. The same client, start and activity twice is one session. Measurements become the client's unless a later session is known.",
  fields: { started_at: 'With an offset or `Z`, from 2000 to 5 minutes ahead. Default: now.' },
  example: { activity: 'Running', started_at: '2026-11-20T18:30:00+01:00', weight: 63.1 },
  invalid: [['activity', `activity must be one of: ${activities.join(', ')}`]],
  answers: {
    201: [
      'Recorded.',
      recorded,
      { message: sentences.sessionRecorded, last_session: '2026-11-20T17:30:00.000Z' },
    ],
    404: unknownClient,
  },
} satisfies Docs
