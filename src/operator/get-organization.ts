// GET /operator/v1/organizations/{id}: one organization.
import { Hono } from 'hono'
import type { AppEnv } from '../http/env.ts'
import { noQuery } from '../http/validate.ts'
import { organizationNotFound } from './not-found.ts'
import { toOrganizationJson } from './organization-json.ts'

export const getOrganization = new Hono<AppEnv>().get('/organizations/:id', noQuery(), async (c) => {
  const found = await c.var.storage.organizations.get(c.req.param('id'))
  if (!found) throw organizationNotFound()
  const { database } = c.var.access
  return c.json({ organization: toOrganizationJson(c, { organization: found, database }) })
})
