// POST …/webhooks/{webhook_id}/rotate-secret: makes the next secret; for a day, the one before signs too.
import { secretOverlap } from '../domain/delivery-limits.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { nothing } from '../http/validate.ts'
import { webhookNotFound } from './refusals.ts'
import { secretOf } from './secrets.ts'
import { webhookKey } from './webhook-fields.ts'

export const rotateWebhookSecret = new Hono<AppEnv>().post(
  '/webhooks/:webhook_id/rotate-secret',
  body(nothing, { accepts: ['json'] }),
  async (c) => {
    const now = c.get('now')
    const key = webhookKey(c)
    const { webhooks } = c.get('storage')
    const until = now.getTime() + secretOverlap
    const outcome = await webhooks.rotateSecret(c.get('organization'), key, until, newId(now))
    if (outcome.kind === 'not-found') throw webhookNotFound()
    const { generation, previousUntil } = outcome
    const secret = await secretOf(c.env, { id: key.id, generation })
    return json(c, { secret, previous_secret_until: new Date(previousUntil).toISOString() })
  },
)
