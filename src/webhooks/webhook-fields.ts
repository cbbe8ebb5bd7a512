import type { Context } from 'hono'
import * as z from 'zod/mini'
import { feedTypes, type EventType } from '../domain/event.ts'
import { textLimits } from '../domain/limits.ts'
import { refusedDestination } from '../domain/webhook-destination.ts'
import { webhookFeeds, type WebhookFeed } from '../domain/webhook.ts'
import type { AppEnv } from '../http/env.ts'
import { badRequest } from '../http/errors.ts'
import { documented } from '../http/documented.ts'
import { someOf, text, textual } from '../http/fields.ts'
import { rulesOf } from './rules.ts'

/** Whose webhooks a path is about. */
export const feedOf = (c: Context<AppEnv>): WebhookFeed =>
  webhookFeeds.find((feed) => feed === c.req.param('environment')) ?? 'client-management'

/** The key of the webhook that a path names. */
export const webhookKey = (c: Context<AppEnv, '/webhooks/:webhook_id'>) => ({
  feed: feedOf(c),
  id: c.req.param('webhook_id'),
})

/** An address that some deployment may call; `refuseDestination` knows this one. */
export function webhookUrl() {
  const error = textual('url', '')
  const schema = z.string({ error }).check(
    z.trim(),
    z.check(({ value, issues }) => {
      const message = refusedDestination(value, [], true)
      if (message !== undefined) issues.push({ code: 'custom', input: value, message, path: [] })
    }),
  )
  return documented(schema, { format: 'uri', maxLength: textLimits.url })
}

/** What a delivery asks, as seen from the host of a request. */
export const rulesAt = (c: Context<AppEnv>) => rulesOf(c.env, [new URL(c.req.url).host])

/** Refuses an address that this deployment may not call. */
export function refuseDestination(c: Context<AppEnv>, url: string): void {
  const message = rulesAt(c).refusal(url)
  if (message !== undefined) throw badRequest({ field: 'url', message })
}

/** In the order of their definition, so that another order is no change. */
const listOf = (types: EventType[]) =>
  z.pipe(
    someOf('types', 'types of events', types),
    z.transform((chosen) => types.filter((each) => chosen.includes(each))),
  )

/** The fields that an owner may set besides the address; null is all types, and no description. */
export const optionalWebhookFields = (types: EventType[]) => ({
  types: z.nullish(listOf(types)),
  description: z.nullish(text('description')),
})

export const typesOfClients = feedTypes('client')
export const typesOfUsers = feedTypes('user')
