// DELETE /operator/v1/organizations/{id}/admins/{admin_uid}: deletes an admin, whose clients another one takes.
import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError, badRequest } from '../http/errors.ts'
import { uid } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { organizationRefused } from './not-found.ts'

const adminDeletion = atFirstUse(() => z.strictObject({ reassign_to: z.nullish(uid('reassign_to')) }))

export const deleteAdmin = new Hono<AppEnv>().delete(
  '/organizations/:id/admins/:admin_uid',
  body(adminDeletion, { accepts: ['json'], orQuery: true }),
  async (c) => {
    const { id, admin_uid } = c.req.param()
    const { reassign_to = null } = c.req.valid('json')
    const now = c.get('now')
    const { kind } = await c
      .get('storage')
      .offboarding.deleteAdmin(id, admin_uid, reassign_to, newId(now), now)
    if (kind === 'not-found') throw new ApiError(404, sentences.noSuchAdmin)
    if (kind === 'deleting') throw organizationRefused({ kind })
    if (kind === 'has-clients') throw new ApiError(409, sentences.adminHasClients)
    if (kind === 'unknown-admin')
      throw badRequest({ field: 'reassign_to', message: sentences.notAnotherAdmin })
    return json(c, { message: sentences.adminDeleted })
  },
)
