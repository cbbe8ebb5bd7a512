// PATCH /operator/v1/organizations/{id}: changes the name, plan, limits or status of an organization.
import * as z from 'zod/mini'
import { givenStatuses, plans } from '../domain/organization.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { choice, namesAnyBut, text } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { fixed, type NotTaken } from '../http/problems.ts'
import { organizationRefused } from './not-found.ts'
import { limits } from './organization-fields.ts'
import { toOrganizationJson, type OrganizationJson } from './organization-json.ts'

export const organizationChanges = atFirstUse(() =>
  z
    .strictObject({
      name: z.optional(text('name')),
      plan: z.optional(choice('plan', plans)),
      ...limits(),
      status: z.optional(choice('status', givenStatuses)),
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
    const { name, plan, client_limit, user_limit, status } = c.req.valid('json')
    const id = c.req.param('id')
    const changes = { name, plan, clientLimit: client_limit, userLimit: user_limit, status }
    const outcome = await c.get('storage').organizationStates.change(id, changes, c.get('now'))
    if (outcome.kind !== 'changed') throw organizationRefused(outcome)
    return json(c, { organization: toOrganizationJson(c, { ...outcome, ...c.get('access') }) })
  },
)
