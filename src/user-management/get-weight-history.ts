// GET /{org}/{dev|prod}/v1/get-weight-history?from_id=: a page of a user's weights, newest first.
import * as z from 'zod/mini'
import { day, historyLimits } from '../domain/limits.ts'
import { roundTo, weightIn, weightUnitOf } from '../domain/measurements.ts'
import * as sentences from '../domain/sentences.ts'
import type { User } from '../domain/user.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { number, pattern } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { firstWeightId } from '../http/ids.ts'
import { days, daysInOrder } from '../http/time-fields.ts'
import { query } from '../http/validate.ts'
import { recordRequest, userNotFound } from './requests.ts'
import { fromId } from './user-fields.ts'

const historyQuery = atFirstUse(() =>
  z
    .strictObject({
      from_id: fromId(),
      ...days(),
      limit: z.optional(number('limit', { min: 1, max: historyLimits.max, integer: true })),
      cursor: z.optional(
        pattern('cursor', /^[0-9A-HJKMNP-TV-Z]{26}$/, sentences.badCursor.slice('cursor '.length)),
      ),
    })
    .check(daysInOrder()),
)

export interface Weight {
  id: string
  weightKg: number
  recordedAt: string
}

/** A weight as answers show it, in the unit of its user too. */
export const toWeightJson =
  ({ unitSystem }: Pick<User, 'unitSystem'>) =>
  ({ id, weightKg, recordedAt }: Weight) => ({
    weight_id: id,
    weight_kg: roundTo(weightKg, 0.01),
    weight: weightIn(unitSystem, weightKg),
    recorded_at: recordedAt,
  })

export const getWeightHistory = new Hono<AppEnv>().get(
  '/get-weight-history',
  requireScope('users:read'),
  query(historyQuery),
  async (c) => {
    const { from_id, start_date, end_date, cursor = '~', limit = historyLimits.usual } = c.req.valid('query')
    const end = end_date === undefined ? '~' : firstWeightId(Date.parse(end_date) + day)
    const found = await c.get('storage').users.weights(c.get('organization'), c.get('environment'), from_id, {
      from: start_date === undefined ? '' : firstWeightId(Date.parse(start_date)),
      before: cursor < end ? cursor : end,
      limit,
    })
    if (!found) throw userNotFound(from_id)
    const { user, weights, hasMore } = found
    recordRequest(c, from_id, user.lastRequestAt)
    return json(c, {
      status: 'success',
      unit: weightUnitOf(user.unitSystem),
      weights: weights.map(toWeightJson(user)),
      next_cursor: hasMore ? (weights.at(-1)?.id ?? null) : null,
    })
  },
)
