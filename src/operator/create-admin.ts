// POST /operator/v1/organizations/{id}/admins: creates an admin of an organization.
import * as z from 'zod/mini'
import type { Admin } from '../domain/organization.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { email } from '../http/contact-fields.ts'
import { text } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { ours, type NotTaken } from '../http/problems.ts'
import { toAdminJson, type AdminJson } from './admin-json.ts'
import { organizationRefused } from './not-found.ts'

export const newAdmin = atFirstUse(() =>
  z.strictObject({ display_name: text('display_name'), email: email('email') }),
)

const refusals: Record<NotTaken<AdminJson, typeof newAdmin>, string> = {
  admin_uid: ours,
  created_at: ours,
}

export const createAdmin = new Hono<AppEnv>().post(
  '/organizations/:id/admins',
  body(newAdmin, { accepts: ['json'], refusals }),
  async (c) => {
    const input = c.req.valid('json')
    const storage = c.get('storage')
    const now = c.get('now')
    const admin: Admin = {
      adminUid: newId(now),
      displayName: input.display_name,
      email: input.email,
      createdAt: now.toISOString(),
    }
    const outcome = await storage.organizations.createAdmin(c.req.param('id'), admin)
    if (outcome.kind === 'email-taken') throw new ApiError(409, sentences.adminTaken)
    if (outcome.kind !== 'created') throw organizationRefused(outcome)
    return json(c, { admin: toAdminJson({ ...admin, ...outcome }) }, 201)
  },
)
