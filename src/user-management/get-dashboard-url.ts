// GET /{org}/{dev|prod}/v1/dashboard-url?from_id=: the link to a user's progress page.
import * as z from 'zod/mini'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'
import { query } from '../http/validate.ts'
import { progressLink } from './progress-link.ts'
import { recordRequest, userNotFound } from './requests.ts'
import { fromId } from './user-fields.ts'

const dashboardQuery = atFirstUse(() => z.strictObject({ from_id: fromId() }))

export const getDashboardUrl = new Hono<AppEnv>().get('/dashboard-url', query(dashboardQuery), async (c) => {
  const { from_id } = c.req.valid('query')
  const storage = c.get('storage')
  const organization = c.get('organization')
  const environment = c.get('environment')
  const user = await storage.users.get(organization, environment, from_id)
  if (!user) throw userNotFound(from_id)
  recordRequest(c, from_id, user.lastRequestAt)
  const link = progressLink(originOf(c), organization, environment, user.progressToken)
  return json(c, { status: 'success', dashboard_url: link })
})
