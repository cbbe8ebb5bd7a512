// POST …/webhooks: makes a webhook, and shows its secret.
import * as z from 'zod/mini'
import type { EventType } from '../domain/event.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { flag } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { originOf } from '../http/origin.ts'
import { ours } from '../http/problems.ts'
import { secretOf } from './secrets.ts'
import {
  feedOf,
  optionalWebhookFields,
  refuseDestination,
  typesOfClients,
  typesOfUsers,
  webhookUrl,
} from './webhook-fields.ts'
import { newWebhookJson, setByService } from './webhook-json.ts'

const taking = (types: EventType[]) => {
  const newWebhook = atFirstUse(() =>
    z.strictObject({
      url: webhookUrl(),
      ...optionalWebhookFields(types),
      enabled: z.optional(flag('enabled')),
    }),
  )
  return new Hono<AppEnv>().post(
    '/webhooks',
    body(newWebhook, {
      accepts: ['json'],
      refusals: { ...setByService(ours), secret: ours },
      has: 'Location',
    }),
    async (c) => {
      const { url, types = null, description = null, enabled = true } = c.req.valid('json')
      refuseDestination(c, url)
      const now = c.get('now')
      const fields = { url, types, description, isEnabled: enabled }
      const key = { feed: feedOf(c), id: newId(now) }
      const { webhooks } = c.get('storage')
      const outcome = await webhooks.create(c.get('organization'), key, fields, now)
      if (outcome.kind === 'limit-reached') throw new ApiError(400, sentences.tooManyWebhooks)
      // A repeated call has the same fields; the rest is of the first call.
      const { id, delivered, createdAt } = outcome
      const secret = await secretOf(c.env, { id, generation: 1 })
      const address = `${originOf(c)}${c.req.path.replace(/\/$/, '')}/${id}`
      const webhook = newWebhookJson({ id, ...fields, delivered, createdAt })
      return json(c, { webhook, secret }, 201, { Location: address })
    },
  )
}

export const createWebhook = taking(typesOfClients)
export const createUserWebhook = taking(typesOfUsers)
