import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { timestamp } from '../openapi/schemas.ts'
import { noSuchClient } from './client-json.docs.ts'

const recorded = { message: z.string(), last_session: timestamp }

export default {
  summary: 'Record a training session',
  description:
    "What `last_session` and its filters are fed by. The same client, start and activity twice is one session. Measurements become the client's unless a later session is known.",
  fields: { started_at: 'With an offset or `Z`, from 2000 to 5 minutes ahead. Default: now.' },
  example: usual('started_at', 'weight'),
  wrong: { activity: 'Swimming' },
  answers: {
    201: ['Recorded.', recorded, { message: sentences.sessionRecorded }],
    404: noSuchClient,
  },
} satisfies Docs
