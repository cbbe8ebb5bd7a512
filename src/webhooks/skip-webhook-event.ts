// POST …/webhooks/{webhook_id}/skip: passes over the event that could not be delivered.
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { nothing } from '../http/validate.ts'
import { answerChange } from './refusals.ts'
import { webhookKey } from './webhook-fields.ts'

export const skipWebhookEvent = new Hono<AppEnv>().post(
  '/webhooks/:webhook_id/skip',
  body(nothing, { accepts: ['json'] }),
  async (c) => {
    const version = newId(c.get('now'))
    const { webhooks } = c.get('storage')
    return answerChange(c, await webhooks.skip(c.get('organization'), webhookKey(c), version))
  },
)
