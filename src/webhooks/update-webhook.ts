// PATCH …/webhooks/{webhook_id}: changes the given fields; the place in the order of events stays.
import * as z from 'zod/mini'
import type { EventType } from '../domain/event.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { flag, namesAnyBut } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { newId } from '../http/ids.ts'
import { fixed } from '../http/problems.ts'
import { answerChange } from './refusals.ts'
import {
  optionalWebhookFields,
  refuseDestination,
  typesOfClients,
  typesOfUsers,
  webhookKey,
  webhookUrl,
} from './webhook-fields.ts'
import { setByService } from './webhook-json.ts'

const taking = (types: EventType[]) => {
  const webhookChanges = atFirstUse(() =>
    z
      .strictObject({
        url: z.optional(webhookUrl()),
        ...optionalWebhookFields(types),
        enabled: z.optional(flag('enabled')),
      })
      .check(namesAnyBut(undefined, sentences.noWebhookChange)),
  )
  return new Hono<AppEnv>().patch(
    '/webhooks/:webhook_id',
    body(webhookChanges, { accepts: ['json'], refusals: setByService(fixed) }),
    async (c) => {
      const { url, types, description, enabled } = c.req.valid('json')
      if (url !== undefined) refuseDestination(c, url)
      const changes = { url, types, description, isEnabled: enabled }
      const { webhooks } = c.get('storage')
      const version = newId(c.get('now'))
      const outcome = await webhooks.update(c.get('organization'), webhookKey(c), changes, version)
      return answerChange(c, outcome)
    },
  )
}

export const updateWebhook = taking(typesOfClients)
export const updateUserWebhook = taking(typesOfUsers)
