import * as z from 'zod/mini'
import { clockToleranceMinutes, firstYear } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { timestamp } from '../openapi/schemas.ts'
import { noSuchClient } from './client-json.docs.ts'

const recorded = { message: z.string(), last_session: timestamp }

export default {
  summary: 'Record a training session',
  description:
    "The latest start is the `last_session` of the client, which the date filter reads. The same client, start and activity are one session. The measurements become the client's unless it has a later session.",
  fields: {
    started_at: `The start of the session, from the year ${firstYear} to ${clockToleranceMinutes} minutes ahead. Default: now.`,
  },
  example: usual('started_at', 'weight'),
  wrong: { activity: 'Swimming' },
  answers: {
    201: ['The session is recorded.', recorded, { message: sentences.sessionRecorded }],
    404: noSuchClient,
  },
} satisfies Docs
