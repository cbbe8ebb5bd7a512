import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import * as sentences from '../domain/sentences.ts'
import { requireAdmin, requireScope } from '../http/auth.ts'
import type { AppEnv } from '../http/env.ts'
import { factsOf, withFacts } from '../http/facts.ts'
import { Hono } from '../http/hono.ts'
import { createUserWebhook, createWebhook } from './create-webhook.ts'
import { deleteWebhook } from './delete-webhook.ts'
import { getWebhook } from './get-webhook.ts'
import { listWebhooks } from './list-webhooks.ts'
import { requireAppSecret } from './refusals.ts'
import { replayWebhook } from './replay-webhook.ts'
import { rotateWebhookSecret } from './rotate-webhook-secret.ts'
import { skipWebhookEvent } from './skip-webhook-event.ts'
import { testWebhook } from './test-webhook.ts'
import { updateUserWebhook, updateWebhook } from './update-webhook.ts'

const shared = [
  listWebhooks,
  getWebhook,
  deleteWebhook,
  rotateWebhookSecret,
  replayWebhook,
  skipWebhookEvent,
  testWebhook,
]

/** Asks where there is a route: a method that none has is 405 to everyone. */
const atRoutes = (ask: MiddlewareHandler<AppEnv>): MiddlewareHandler<AppEnv> =>
  withFacts(factsOf(ask), (c, next) =>
    matchedRoutes(c).some(({ method }) => method !== 'ALL') ? ask(c, next) : next(),
  )

/** Webhooks of client management, mounted below its authentication. */
export const clientWebhooks = new Hono<AppEnv>()
clientWebhooks.use('/webhooks/*', requireAppSecret, atRoutes(requireAdmin(sentences.notAdmin, 'webhooks')))
for (const each of [createWebhook, updateWebhook, ...shared]) clientWebhooks.route('/', each)

/** Webhooks of one environment of user management, mounted below its authentication. */
export const userWebhooks = new Hono<AppEnv>()
userWebhooks.use('/webhooks/*', requireAppSecret, atRoutes(requireScope('webhooks')))
for (const each of [createUserWebhook, updateUserWebhook, ...shared]) userWebhooks.route('/', each)
