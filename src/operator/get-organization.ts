// GET /operator/v1/organizations/{id}: one organization.
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { noQuery } from '../http/validate.ts'
import { organizationNotFound } from './not-found.ts'
import { toOrganizationJson } from './organization-json.ts'

export const getOrganization = new Hono<AppEnv>().get('/organizations/:id', noQuery(), async (c) => {
  const found = await c.get('storage').organizations.get(c.req.param('id'))
  if (!found) throw organizationNotFound()
  const { database } = c.get('access')
  return json(c, { organization: toOrganizationJson(c, { organization: found, database }) })
})
