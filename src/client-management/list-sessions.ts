// GET /client-management/clients/{user_uid}/sessions: the sessions of a client, newest first.
import type { Context } from 'hono'
import * as z from 'zod/mini'
import { activities, type Session, type SessionKey } from '../domain/client.ts'
import { pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { sessionId, sessionIdForm, toSessionKey } from '../domain/session.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { mayDo, requireAdmin } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { documented } from '../http/documented.ts'
import { choice, number } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { calendarDay, daysInOrder } from '../http/time-fields.ts'
import { param, query } from '../http/validate.ts'
import { clientPath } from './client-fields.ts'

/** A position among the sessions: the id of the last one of a page. */
function cursor() {
  const error = () => sentences.badCursor
  return z.pipe(
    documented(z.string({ error }), { pattern: sessionIdForm.source }),
    z.transform((value, context): SessionKey => {
      const key = toSessionKey(value.trim())
      if (key) return key
      context.issues.push({ code: 'custom', input: value, message: error() })
      return z.NEVER
    }),
  )
}

const sessionsQuery = atFirstUse(() =>
  z
    .strictObject({
      limit: z.optional(number('limit', { min: 1, max: pageLimits.max, integer: true })),
      cursor: z.optional(cursor()),
      start_date: z.optional(calendarDay('start_date')),
      end_date: z.optional(calendarDay('end_date')),
      activity: z.optional(choice('activity', activities)),
    })
    .check(daysInOrder()),
)

const idOf = ({ startedAt, activity }: Session) => sessionId(startedAt, activity)

/** A session as the caller may see it: without `notes:read`, no note. */
export function sessionShownTo(c: Context<AppEnv>) {
  const areNotesShown = mayDo(c, 'notes:read')
  return (session: Session) => ({
    session_id: idOf(session),
    activity: session.activity,
    started_at: session.startedAt,
    duration_seconds: session.durationSeconds,
    ycom: session.ycom,
    leg_length: session.legLength,
    weight: session.weight,
    note: areNotesShown ? session.note : null,
  })
}

export const listSessions = new Hono<AppEnv>().get(
  '/clients/:user_uid/sessions',
  requireAdmin(sentences.notAdmin, 'clients:read'),
  param(clientPath),
  query(sessionsQuery),
  async (c) => {
    const input = c.req.valid('query')
    const page = {
      limit: input.limit ?? pageLimits.sessions,
      before: input.cursor,
      activity: input.activity,
      startDate: input.start_date,
      endDate: input.end_date,
    }
    const { clients } = c.get('storage')
    const found = await clients.sessions(c.get('organization'), c.req.valid('param').user_uid, page)
    if (!found) throw new ApiError(404, sentences.unknownClient)
    const { sessions, hasMore } = found
    const last = sessions.at(-1)
    return json(c, {
      sessions: sessions.map(sessionShownTo(c)),
      next_cursor: hasMore && last ? idOf(last) : null,
    })
  },
)
