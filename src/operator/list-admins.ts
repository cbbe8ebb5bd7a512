// GET /operator/v1/organizations/{id}/admins: the admins of an organization, oldest first.
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { noQuery } from '../http/validate.ts'
import { toAdminJson } from './admin-json.ts'
import { organizationNotFound } from './not-found.ts'

export const listAdmins = new Hono<AppEnv>().get('/organizations/:id/admins', noQuery(), async (c) => {
  const found = await c.get('storage').organizations.listAdmins(c.req.param('id'))
  if (!found) throw organizationNotFound()
  return json(c, { admins: found.map(toAdminJson) })
})
