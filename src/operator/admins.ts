// /operator/v1/organizations/{id}/admins: creates and lists the admins of an organization.
import { Hono } from 'hono'
import * as z from 'zod/mini'
import type { Admin } from '../domain/organization.ts'
import * as sentences from '../domain/sentences.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { email, text } from '../http/fields.ts'
import { newId } from '../http/ids.ts'
import { ours, type NotTaken } from '../http/problems.ts'
import { noQuery } from '../http/validate.ts'
import { organizationNotFound } from './not-found.ts'

export const newAdmin = z.strictObject({ display_name: text('display_name'), email: email('email') })

const refusals: Record<NotTaken<ReturnType<typeof toAdminJson>, typeof newAdmin>, string> = {
  admin_uid: ours,
  created_at: ours,
}

export const admins = new Hono<AppEnv>()
  .post('/organizations/:id/admins', body(newAdmin, { accepts: ['json'], refusals }), async (c) => {
    const input = c.req.valid('json')
    const { storage, now } = c.var
    const admin: Admin = {
      adminUid: newId(now),
      displayName: input.display_name,
      email: input.email,
      createdAt: now.toISOString(),
    }
    const outcome = await storage.organizations.createAdmin(c.req.param('id'), admin)
    if (outcome === 'unknown-organization') throw organizationNotFound()
    if (outcome === 'email-taken') throw new ApiError(409, sentences.adminTaken)
    return c.json({ admin: toAdminJson(admin) }, 201)
  })
  .get('/organizations/:id/admins', noQuery(), async (c) => {
    const found = await c.var.storage.organizations.listAdmins(c.req.param('id'))
    if (!found) throw organizationNotFound()
    return c.json({ admins: found.map(toAdminJson) })
  })

function toAdminJson(admin: Admin) {
  return {
    admin_uid: admin.adminUid,
    display_name: admin.displayName,
    email: admin.email,
    created_at: admin.createdAt,
  }
}
