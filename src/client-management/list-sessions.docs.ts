import * as z from 'zod/mini'
import { activities } from '../domain/client.ts'
import { pageLimits } from '../domain/limits.ts'
import { sessionIdForm } from '../domain/session.ts'
import { documented } from '../http/documented.ts'
import type { Docs } from '../openapi/docs.ts'
import { byDefault, said, timestamp } from '../openapi/schemas.ts'
import { noSuchClient } from './client-json.docs.ts'

export const sessionIdSchema = said(
  z.string().check(z.regex(sessionIdForm)),
  'Made of the start and the activity, so a repeated session has the same.',
)

export const shownSession = documented(
  z.strictObject({
    session_id: sessionIdSchema,
    activity: z.enum(activities),
    started_at: timestamp,
    duration_seconds: z.nullable(z.int()),
    ycom: z.nullable(z.number()),
    leg_length: z.nullable(z.number()),
    weight: z.nullable(z.number()),
    note: said(z.nullable(z.string()), 'Null for a key without `notes:read`, too.'),
  }),
  { id: 'Session' },
)

export default {
  summary: 'List the sessions of a client',
  description: 'Lists the sessions of a client, also of an archived one, newest first.',
  fields: {
    limit: byDefault(pageLimits.sessions),
    cursor: {
      description: 'The `next_cursor` of the page before.',
      param: { example: '1795195800000-running' },
    },
    start_date: 'The earliest UTC day of the start, inclusive.',
    end_date: 'The latest UTC day of the start, inclusive.',
    activity: 'Only sessions of this activity.',
  },
  wrong: { cursor: 'yesterday' },
  answers: {
    200: [
      'A page of sessions; none is an empty list.',
      {
        sessions: z.array(shownSession).check(z.maxLength(pageLimits.max)),
        next_cursor: said(
          z.nullable(z.string()),
          'Send it as `cursor` for the next page; null on the last one.',
        ),
      },
      { next_cursor: null },
    ],
    404: noSuchClient,
  },
} satisfies Docs
