// POST /client-management/clients/record-session/{user_uid}: records a training session of a client.
import * as z from 'zod/mini'
import { activities } from '../domain/client.ts'
import { clientBounds } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { madeVersion, stale } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { choice, number } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { ours } from '../http/problems.ts'
import { instant } from '../http/time-fields.ts'
import { param } from '../http/validate.ts'
import { clientPath } from './client-fields.ts'

export const session = atFirstUse(() =>
  z.strictObject({
    activity: choice('activity', activities),
    started_at: z.nullish(instant('started_at')),
    ycom: z.nullish(number('ycom', clientBounds.size)),
    leg_length: z.nullish(number('leg_length', clientBounds.size)),
    weight: z.nullish(number('weight', clientBounds.size)),
  }),
)

export const recordSession = new Hono<AppEnv>().post(
  '/clients/record-session/:user_uid?',
  requireAdmin(sentences.notAdmin),
  param(clientPath),
  body(session, { accepts: ['json'], refusals: { last_session: ours }, version: 'changed' }),
  async (c) => {
    const input = c.req.valid('json')
    const storage = c.get('storage')
    const organization = c.get('organization')
    const now = c.get('now')
    const revision = c.get('revision')
    const session = {
      activity: input.activity,
      startedAt: (input.started_at ?? now).toISOString(),
      ycom: input.ycom ?? null,
      legLength: input.leg_length ?? null,
      weight: input.weight ?? null,
    }
    const { user_uid } = c.req.valid('param')
    const outcome = await storage.clients.recordSession(organization, user_uid, session, revision)
    if (outcome.kind === 'not-found') {
      throw new ApiError(404, sentences.unknownClient)
    }
    if (outcome.kind === 'stale') throw stale(c)
    const { lastSession, version } = outcome
    const answer = { message: sentences.sessionRecorded, last_session: lastSession }
    return json(c, answer, 201, madeVersion(c, version))
  },
)
