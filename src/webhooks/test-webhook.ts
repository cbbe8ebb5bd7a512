// POST …/webhooks/{webhook_id}/test: sends one message now, and answers how it went.
import { noConnection } from '../domain/delivery-sentences.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { nothing } from '../http/validate.ts'
import { outsideFrom } from './outside.ts'
import { webhookNotFound } from './refusals.ts'
import { sendOne } from './send-one.ts'
import { rulesAt, webhookKey } from './webhook-fields.ts'

export const testWebhook = new Hono<AppEnv>().post(
  '/webhooks/:webhook_id/test',
  body(nothing, { accepts: ['json'], isRead: true }),
  async (c) => {
    const key = webhookKey(c)
    const webhook = await c.get('storage').webhooks.get(c.get('organization'), key)
    if (!webhook) throw webhookNotFound()
    const { url, feed } = webhook
    const now = c.get('now')
    const created_at = now.toISOString()
    const type = 'webhook.test'
    const event = {
      id: `test-${newId(now)}`,
      type,
      created_at,
      actor: { type: 'system' },
      request_id: c.get('requestId'),
      subject: { type: 'webhook', id: key.id },
      environment: feed === 'client-management' ? null : feed,
      changes: {},
    }
    const message = { id: event.id, body: JSON.stringify({ type, timestamp: created_at, data: event }) }
    const rules = rulesAt(c)
    const refusal = rules.refusal(url)
    const sent =
      refusal === undefined ? await sendOne(outsideFrom(now), url, message, rules.sign(webhook)) : undefined
    const unsent = { status: null, milliseconds: 0, error: refusal ?? noConnection, body: null }
    const { status, milliseconds, error, body: answer } = sent ?? unsent
    return json(c, { status, milliseconds, error, body: answer })
  },
)
