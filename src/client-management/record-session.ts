// POST /client-management/clients/record-session/{user_uid}: records a training session of a client.
import * as z from 'zod/mini'
import { activities, type Session } from '../domain/client.ts'
import { clientBounds, sessionLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { sessionId } from '../domain/session.ts'
import { lengthOf } from '../domain/text.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { madeVersion } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { badRequest } from '../http/errors.ts'
import { choice, number, textual } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { ours } from '../http/problems.ts'
import { instant } from '../http/time-fields.ts'
import { param } from '../http/validate.ts'
import { clientPath } from './client-fields.ts'
import { refusedChange } from './refusals.ts'

const noteError = textual('note', `must be text of at most ${sessionLimits.note} characters without NUL`)
const isNote = (text: string) =>
  lengthOf(text) <= sessionLimits.note && !text.includes('\0') && text.isWellFormed()

export const session = atFirstUse(() =>
  z.strictObject({
    activity: choice('activity', activities),
    started_at: z.nullish(instant('started_at')),
    duration_seconds: z.nullish(
      number('duration_seconds', { min: 1, max: sessionLimits.duration, integer: true }),
    ),
    ycom: z.nullish(number('ycom', clientBounds.size)),
    leg_length: z.nullish(number('leg_length', clientBounds.size)),
    weight: z.nullish(number('weight', clientBounds.size)),
    note: z.nullish(z.string({ error: noteError }).check(z.refine(isNote, { error: noteError }))),
  }),
)

/** A session that begins now unless it says otherwise. */
export const toGivenSession = (input: z.output<ReturnType<typeof session>>, now: Date): Session => ({
  activity: input.activity,
  startedAt: (input.started_at ?? now).toISOString(),
  durationSeconds: input.duration_seconds ?? null,
  ycom: input.ycom ?? null,
  legLength: input.leg_length ?? null,
  weight: input.weight ?? null,
  note: input.note ?? null,
})

export const recordSession = new Hono<AppEnv>().post(
  '/clients/record-session/:user_uid?',
  requireAdmin(sentences.notAdmin, 'clients:write'),
  param(clientPath),
  body(session, {
    accepts: ['json'],
    verbatim: ['note'],
    refusals: { last_session: ours, session_id: ours },
    version: 'changed',
  }),
  async (c) => {
    const input = c.req.valid('json')
    const storage = c.get('storage')
    const organization = c.get('organization')
    const now = c.get('now')
    const revision = c.get('revision')
    const session = toGivenSession(input, now)
    const { user_uid } = c.req.valid('param')
    const outcome = await storage.clients.recordSession(organization, user_uid, session, revision)
    if (outcome.kind === 'too-many-sessions') {
      throw badRequest({ field: 'user_uid', message: sentences.tooManySessions })
    }
    if (outcome.kind !== 'changed') throw refusedChange(c, outcome.kind)
    // A repeated call without a time has the start of the first.
    const { lastSession, startedAt, version } = outcome
    const answer = {
      message: sentences.sessionRecorded,
      session_id: sessionId(startedAt, session.activity),
      last_session: lastSession,
    }
    return json(c, answer, 201, madeVersion(c, version))
  },
)
