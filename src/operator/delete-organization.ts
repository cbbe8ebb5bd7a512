// DELETE /operator/v1/organizations/{id}: closes an organization at once; the cron erases everything of it.
import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { badRequest } from '../http/errors.ts'
import { text } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { ours, type NotTaken } from '../http/problems.ts'
import { organizationNotFound } from './not-found.ts'
import { toOrganizationJson, type OrganizationJson } from './organization-json.ts'

const confirmation = atFirstUse(() => z.strictObject({ confirm: text('confirm') }))

const refusals: Record<NotTaken<OrganizationJson, typeof confirmation>, string> = {
  id: ours,
  name: ours,
  plan: ours,
  client_limit: ours,
  user_limit: ours,
  client_count: ours,
  user_counts: ours,
  status: ours,
  created_at: ours,
  database: ours,
}

export const deleteOrganization = new Hono<AppEnv>().delete(
  '/organizations/:id',
  body(confirmation, { accepts: ['json'], orQuery: true, refusals }),
  async (c) => {
    const id = c.req.param('id')
    if (c.req.valid('json').confirm !== id) {
      throw badRequest({ field: 'confirm', message: sentences.notConfirmed })
    }
    const organization = await c.get('storage').organizationStates.close(id, c.get('now'))
    if (!organization) throw organizationNotFound()
    return json(c, { organization: toOrganizationJson(c, { ...c.get('access'), organization }) }, 202)
  },
)
