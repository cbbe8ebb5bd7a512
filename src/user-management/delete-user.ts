// POST /{org}/{dev|prod}/v1/delete-user: removes a user with their weights.
import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireScope } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { stale } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { backupsUntil, toErasedJson } from '../http/erased.ts'
import { Hono } from '../http/hono.ts'
import { userNotFound } from './requests.ts'
import { fromId } from './user-fields.ts'

const userToDelete = atFirstUse(() => z.strictObject({ from_id: fromId() }))

export const deleteUser = new Hono<AppEnv>().post(
  '/delete-user',
  requireScope('users:delete'),
  body(userToDelete, { accepts: ['json'], version: 'removed' }),
  async (c) => {
    const { from_id } = c.req.valid('json')
    const { users } = c.get('storage')
    const outcome = await users.delete(
      c.get('organization'),
      c.get('environment'),
      from_id,
      backupsUntil(c),
      c.get('revision'),
    )
    if (outcome.kind === 'not-found') throw userNotFound(from_id)
    if (outcome.kind === 'stale') throw stale(c)
    return json(c, {
      status: 'success',
      message: sentences.userDeleted,
      erased: toErasedJson(outcome.erased),
    })
  },
)
