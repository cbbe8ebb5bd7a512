// POST /operator/v1/organizations: creates an organization in one of the databases.
import * as z from 'zod/mini'
import { organizationIdForm, plans, reservedIds } from '../domain/organization.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError, badRequest } from '../http/errors.ts'
import { choice, pattern, text } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'
import { ours, type NotTaken } from '../http/problems.ts'
import { limits, organizationIdRule } from './organization-fields.ts'
import { toOrganizationJson, type OrganizationJson } from './organization-json.ts'

export const newOrganization = atFirstUse(() =>
  z.strictObject({
    id: pattern('id', organizationIdForm, organizationIdRule).check(
      z.refine((id) => !reservedIds.has(id), { error: 'id is reserved' }),
    ),
    name: text('name'),
    plan: choice('plan', plans),
    ...limits(),
    database: z.nullish(text('database')),
  }),
)

const refusals: Record<NotTaken<OrganizationJson, typeof newOrganization>, string> = {
  client_count: ours,
  user_counts: ours,
  status: ours,
  created_at: ours,
}

export const createOrganization = new Hono<AppEnv>().post(
  '/organizations',
  body(newOrganization, { accepts: ['json'], refusals, has: 'Location' }),
  async (c) => {
    const { id, name, plan, client_limit = null, user_limit = null, database } = c.req.valid('json')
    const directory = c.get('directory')
    const now = c.get('now')
    const wanted = directory.names.find((each) => each === database)
    if (typeof database === 'string' && !wanted) {
      const message = `database must be one of: ${directory.names.join(', ')}`
      throw badRequest({ field: 'database', message })
    }
    const facts = {
      name,
      plan,
      clientLimit: client_limit,
      userLimit: user_limit,
      createdAt: now.toISOString(),
    }
    const created = await directory.create(id, facts, wanted)
    if (!created) throw new ApiError(409, sentences.organizationTaken)
    c.set('made', { organization: id })
    const Location = `${originOf(c)}/operator/v1/organizations/${id}`
    return json(c, { organization: toOrganizationJson(c, created) }, 201, { Location })
  },
)
