// DELETE /client-management/clients/{user_uid}/sessions/{session_id}: removes a session of a client.
import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { toSessionKey } from '../domain/session.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireAdmin } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { madeVersion } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { uidInPath } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { nothing, param } from '../http/validate.ts'
import { refusedChange } from './refusals.ts'

const sessionPath = atFirstUse(() =>
  z.object({ user_uid: uidInPath(sentences.badUid), session_id: z.string() }),
)

/** The key that text without a session gets: the client may be unknown, which is the better answer. */
const none = { startedAt: '', activity: 'Running' } as const

export const deleteSession = new Hono<AppEnv>().delete(
  '/clients/:user_uid/sessions/:session_id',
  requireAdmin(sentences.notAdmin, 'clients:write'),
  param(sessionPath),
  body(nothing, { accepts: ['json'], version: 'changed' }),
  async (c) => {
    const { user_uid, session_id } = c.req.valid('param')
    const { clients } = c.get('storage')
    const key = toSessionKey(session_id) ?? none
    const outcome = await clients.deleteSession(c.get('organization'), user_uid, key, c.get('revision'))
    if (outcome.kind === 'no-session') throw new ApiError(404, sentences.unknownSession)
    if (outcome.kind !== 'session-deleted') throw refusedChange(c, outcome.kind)
    return json(c, { message: sentences.sessionDeleted }, 200, madeVersion(c, outcome.version))
  },
)
