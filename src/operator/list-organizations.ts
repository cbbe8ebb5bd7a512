// GET /operator/v1/organizations: a page of all organizations of the deployment.
import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import { organizationIdForm } from '../domain/organization.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { number, pattern } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { query } from '../http/validate.ts'
import { organizationIdRule } from './organization-fields.ts'
import { toOrganizationJson } from './organization-json.ts'

const organizationsQuery = atFirstUse(() =>
  z.strictObject({
    limit: z.optional(number('limit', { min: 1, max: pageLimits.max, integer: true })),
    start_after_id: z.optional(pattern('start_after_id', organizationIdForm, organizationIdRule)),
  }),
)

export const listOrganizations = new Hono<AppEnv>().get(
  '/organizations',
  query(organizationsQuery),
  async (c) => {
    const { limit = pageLimits.list, start_after_id = '' } = c.req.valid('query')
    const found = await c.get('directory').list(start_after_id, limit)
    return json(c, { organizations: found.map((each) => toOrganizationJson(c, each)) })
  },
)
