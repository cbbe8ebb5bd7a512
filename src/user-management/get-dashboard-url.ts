// GET /{org}/{dev|prod}/v1/dashboard-url?from_id=: the link to a user's progress page.
import { json } from '../http/answer.ts'
import { requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'
import { query } from '../http/validate.ts'
import { progressLink } from './progress-link.ts'
import { askedUser } from './requests.ts'
import { whichUser } from './user-fields.ts'

export const getDashboardUrl = new Hono<AppEnv>().get(
  '/dashboard-url',
  requireScope('users:read'),
  query(whichUser),
  async (c) => {
    const { progressToken } = await askedUser(c, c.req.valid('query'))
    const link = progressLink(originOf(c), c.get('organization'), c.get('environment'), progressToken)
    return json(c, { status: 'success', dashboard_url: link })
  },
)
