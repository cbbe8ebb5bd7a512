// GET …/webhooks: all webhooks of client management, or of one environment.
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { noQuery } from '../http/validate.ts'
import { feedOf } from './webhook-fields.ts'
import { toWebhookJson } from './webhook-json.ts'

export const listWebhooks = new Hono<AppEnv>().get('/webhooks', noQuery(), async (c) => {
  const found = await c.get('storage').webhooks.list(c.get('organization'), feedOf(c))
  return json(c, { webhooks: found.map(toWebhookJson) })
})
