// POST /{org}/{dev|prod}/v1/dashboard-url: replaces the link to a user's progress page.
import * as z from 'zod/mini'
import { placedSecret } from '../domain/placement.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { requireScope } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { documented } from '../http/documented.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { newSecretId } from '../http/ids.ts'
import { originOf } from '../http/origin.ts'
import { ours } from '../http/problems.ts'
import { progressLink } from './progress-link.ts'
import { recordRequest, userNotFound } from './requests.ts'
import { fromId } from './user-fields.ts'

const error = 'rotate must be true'
const linkRotation = atFirstUse(() =>
  z.strictObject({
    from_id: fromId(),
    rotate: documented(z.boolean({ error }).check(z.refine((isTrue) => isTrue, { error })), { const: true }),
  }),
)

export const rotateDashboardUrl = new Hono<AppEnv>().post(
  '/dashboard-url',
  requireScope('users:write'),
  body(linkRotation, { accepts: ['json'], refusals: { dashboard_url: ours } }),
  async (c) => {
    const { from_id } = c.req.valid('json')
    const storage = c.get('storage')
    const organization = c.get('organization')
    const environment = c.get('environment')
    const access = c.get('access')
    const token = placedSecret(newSecretId(), access.database)
    const outcome = await storage.users.setProgressToken(organization, environment, from_id, token)
    if (outcome.kind === 'not-found') throw userNotFound(from_id)
    recordRequest(c, from_id, outcome.user.lastRequestAt)
    const link = progressLink(originOf(c), organization, environment, outcome.user.progressToken)
    return json(c, { status: 'success', dashboard_url: link })
  },
)
