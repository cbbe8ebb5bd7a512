// POST /{org}/{dev|prod}/v1/delete-weight: removes a weight from a user's history.
import * as z from 'zod/mini'
import { utcDay } from '../domain/calendar.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireScope } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { madeVersion, stale } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError, badRequest } from '../http/errors.ts'
import { uid } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { toProfileJson } from './profile-json.ts'
import { recordRequest, userNotFound } from './requests.ts'
import { fromId } from './user-fields.ts'

const weightToDelete = atFirstUse(() => z.strictObject({ from_id: fromId(), weight_id: uid('weight_id') }))

export const deleteWeight = new Hono<AppEnv>().post(
  '/delete-weight',
  requireScope('users:write'),
  body(weightToDelete, { accepts: ['json'], version: 'changed' }),
  async (c) => {
    const { from_id, weight_id } = c.req.valid('json')
    const { users } = c.get('storage')
    const organization = c.get('organization')
    const environment = c.get('environment')
    const revision = c.get('revision')
    const today = utcDay(c.get('now'))
    const outcome = await users.deleteWeight(organization, environment, from_id, weight_id, today, revision)
    if (outcome.kind === 'not-found') throw userNotFound(from_id)
    if (outcome.kind === 'stale') throw stale(c)
    if (outcome.kind === 'unknown-weight') throw new ApiError(404, sentences.unknownWeight)
    if (outcome.kind === 'only-weight') {
      throw badRequest({ field: 'weight_id', message: sentences.onlyWeight })
    }
    const { user } = outcome
    recordRequest(c, from_id, user.lastRequestAt)
    const answer = { status: 'success', message: sentences.weightDeleted, profile: toProfileJson(user) }
    return json(c, answer, 200, madeVersion(c, user.version))
  },
)
