import * as z from 'zod/mini'
import { clockToleranceMinutes, firstYear, sessionLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { spaced, timestamp } from '../openapi/schemas.ts'
import { noSuchClient } from './client-json.docs.ts'
import { sessionIdSchema } from './list-sessions.docs.ts'

const recorded = { message: z.string(), session_id: sessionIdSchema, last_session: timestamp }

export default {
  summary: 'Record a training session',
  description:
    "The latest start is the `last_session` of the client, which the date filter reads. The same client, start and activity are one session: sent again, even with other values, it changes nothing. The measurements become the client's unless it has a later session. An archived client is 400.",
  fields: {
    started_at: `The start of the session, from the year ${firstYear} to ${clockToleranceMinutes} minutes ahead. Default: now.`,
    duration_seconds: 'The length of the session, up to a day.',
    note: {
      maxLength: sessionLimits.note,
      description: `At most ${spaced(sessionLimits.note)} characters. Line breaks are kept.`,
    },
  },
  example: usual('started_at', 'duration_seconds', 'weight'),
  wrong: { activity: 'Swimming' },
  answers: {
    201: ['The session is recorded.', recorded, { message: sentences.sessionRecorded }],
    404: noSuchClient,
  },
} satisfies Docs
