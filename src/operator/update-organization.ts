// PATCH /operator/v1/organizations/{id}: changes the name, plan or limit of an organization.
import * as z from 'zod/mini'
import { plans } from '../domain/organization.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { choice, namesAnyBut, text } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { fixed, type NotTaken } from '../http/problems.ts'
import { organizationNotFound } from './not-found.ts'
import { clientLimit } from './organization-fields.ts'
import { toOrganizationJson, type OrganizationJson } from './organization-json.ts'

export const organizationChanges = atFirstUse(() =>
  z
    .strictObject({
      name: z.optional(text('name')),
      plan: z.optional(choice('plan', plans)),
      client_limit: clientLimit(),
    })
    .check(namesAnyBut(undefined, sentences.noOrganizationChange)),
)

const refusals: Record<NotTaken<OrganizationJson, typeof organizationChanges>, string> = {
  id: fixed,
  client_count: fixed,
  user_counts: fixed,
  created_at: fixed,
  database: fixed,
}

export const updateOrganization = new Hono<AppEnv>().patch(
  '/organizations/:id',
  body(organizationChanges, { accepts: ['json'], refusals }),
  async (c) => {
    const { name, plan, client_limit } = c.req.valid('json')
    const changes = { name, plan, clientLimit: client_limit }
    const changed = await c.get('storage').organizations.update(c.req.param('id'), changes)
    if (!changed) throw organizationNotFound()
    const { database } = c.get('access')
    return json(c, { organization: toOrganizationJson(c, { organization: changed, database }) })
  },
)
