// /operator/v1/organizations: creates, lists, shows and changes organizations.
import { Hono, type Context } from 'hono'
import * as z from 'zod/mini'
import { organizationIdForm, plans, reservedIds } from '../domain/organization.ts'
import { largestClientLimit, pageLimits } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError, badRequest } from '../http/errors.ts'
import { choice, namesAnyBut, number, pattern, text } from '../http/fields.ts'
import { originOf } from '../http/origin.ts'
import { fixed, ours, type NotTaken } from '../http/problems.ts'
import { noQuery, query } from '../http/validate.ts'
import type { Placed } from '../storage/index.ts'
import { organizationNotFound } from './not-found.ts'

const idRule = 'must be 2 to 63 of a-z, 0-9 and "-", starting with a letter or digit'
const clientLimit = z.nullish(
  number('client_limit', { min: 0, max: largestClientLimit, integer: true, orNull: true }),
)

export const newOrganization = z.strictObject({
  id: pattern('id', organizationIdForm, idRule).check(
    z.refine((id) => !reservedIds.has(id), { error: 'id is reserved' }),
  ),
  name: text('name'),
  plan: choice('plan', plans),
  client_limit: clientLimit,
  database: z.nullish(text('database')),
})

export const organizationChanges = z
  .strictObject({
    name: z.optional(text('name')),
    plan: z.optional(choice('plan', plans)),
    client_limit: clientLimit,
  })
  .check(namesAnyBut(undefined, sentences.noOrganizationChange))

export const organizationsQuery = z.strictObject({
  limit: z.optional(number('limit', { min: 1, max: pageLimits.max, integer: true })),
  start_after_id: z.optional(pattern('start_after_id', organizationIdForm, idRule)),
})

type OrganizationJson = ReturnType<typeof toOrganizationJson>
const notCreated: Record<NotTaken<OrganizationJson, typeof newOrganization>, string> = {
  client_count: ours,
  user_counts: ours,
  created_at: ours,
}
const notChanged: Record<NotTaken<OrganizationJson, typeof organizationChanges>, string> = {
  id: fixed,
  client_count: fixed,
  user_counts: fixed,
  created_at: fixed,
  database: fixed,
}

export const organizations = new Hono<AppEnv>()
  .post('/organizations', body(newOrganization, { accepts: ['json'], refusals: notCreated }), async (c) => {
    const { id, name, plan, client_limit, database } = c.req.valid('json')
    const { directory, now } = c.var
    const wanted = directory.names.find((each) => each === database)
    if (typeof database === 'string' && !wanted) {
      const message = `database must be one of: ${directory.names.join(', ')}`
      throw badRequest({ field: 'database', message })
    }
    const facts = { name, plan, clientLimit: client_limit ?? null, createdAt: now.toISOString() }
    const created = await directory.create(id, facts, wanted)
    if (!created) throw new ApiError(409, sentences.organizationTaken)
    c.set('made', { organization: id })
    const Location = `${originOf(c)}/operator/v1/organizations/${id}`
    return c.json({ organization: toOrganizationJson(c, created) }, 201, { Location })
  })
  .get('/organizations', query(organizationsQuery), async (c) => {
    const { limit = pageLimits.list, start_after_id = '' } = c.req.valid('query')
    const found = await c.var.directory.list(start_after_id, limit)
    return c.json({ organizations: found.map((each) => toOrganizationJson(c, each)) })
  })
  .get('/organizations/:id', noQuery(), async (c) => {
    const found = await c.var.storage.organizations.get(c.req.param('id'))
    if (!found) throw organizationNotFound()
    const { database } = c.var.access
    return c.json({ organization: toOrganizationJson(c, { organization: found, database }) })
  })
  .patch(
    '/organizations/:id',
    body(organizationChanges, { accepts: ['json'], refusals: notChanged }),
    async (c) => {
      const { name, plan, client_limit } = c.req.valid('json')
      const changes = { name, plan, clientLimit: client_limit }
      const changed = await c.var.storage.organizations.update(c.req.param('id'), changes)
      if (!changed) throw organizationNotFound()
      const { database } = c.var.access
      return c.json({ organization: toOrganizationJson(c, { organization: changed, database }) })
    },
  )

/** An organization as every response shows it, with its database where there is more than one. */
function toOrganizationJson(c: Context<AppEnv>, { organization, database }: Placed) {
  return {
    id: organization.id,
    name: organization.name,
    plan: organization.plan,
    client_limit: organization.clientLimit,
    client_count: organization.clientCount,
    user_counts: organization.userCounts,
    created_at: organization.createdAt,
    ...(c.var.directory.names.length > 1 && { database }),
  }
}
