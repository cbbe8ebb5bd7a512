// GET and POST /{org}/{dev|prod}/v1/dashboard-url: the link to a user's progress page; POST replaces it.
import { Hono } from 'hono'
import * as z from 'zod/mini'
import { placedSecret } from '../domain/placement.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { newSecretId } from '../http/ids.ts'
import { originOf } from '../http/origin.ts'
import { ours } from '../http/problems.ts'
import { query } from '../http/validate.ts'
import { progressLink } from './progress-link.ts'
import { recordRequest, userNotFound } from './requests.ts'
import { fromId } from './user-fields.ts'

export const dashboardQuery = z.strictObject({ from_id: fromId })
export const rotation = z.strictObject({
  from_id: fromId,
  rotate: z.literal(true, { error: 'rotate must be true' }),
})

export const dashboardUrl = new Hono<AppEnv>()
  .get('/dashboard-url', query(dashboardQuery), async (c) => {
    const { from_id } = c.req.valid('query')
    const { storage, organization, environment } = c.var
    const user = await storage.users.get(organization, environment, from_id)
    if (!user) throw userNotFound(from_id)
    recordRequest(c, from_id, user.lastRequestAt)
    const link = progressLink(originOf(c), organization, environment, user.progressToken)
    return c.json({ status: 'success', dashboard_url: link })
  })
  .post(
    '/dashboard-url',
    body(rotation, { accepts: ['json'], refusals: { dashboard_url: ours } }),
    async (c) => {
      const { from_id } = c.req.valid('json')
      const { storage, organization, environment, access } = c.var
      const token = placedSecret(newSecretId(), access.database)
      const outcome = await storage.users.setProgressToken(organization, environment, from_id, token)
      if (outcome.kind === 'not-found') throw userNotFound(from_id)
      recordRequest(c, from_id, outcome.user.lastRequestAt)
      const link = progressLink(originOf(c), organization, environment, outcome.user.progressToken)
      return c.json({ status: 'success', dashboard_url: link })
    },
  )
