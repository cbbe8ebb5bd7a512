import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import * as sentences from '../domain/sentences.ts'
import { requireAdmin } from '../http/auth.ts'
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

const onlyAdmins = requireAdmin(sentences.notAdmin)
/** 403 where there is a route: a method that none has is 405 to everyone. */
const requireAdminOfRoutes = withFacts(
  factsOf(onlyAdmins),
  createMiddleware<AppEnv>((c, next) =>
    matchedRoutes(c).some(({ method }) => method !== 'ALL') ? onlyAdmins(c, next) : next(),
  ),
)

/** Webhooks of client management, mounted below its authentication. */
export const clientWebhooks = new Hono<AppEnv>()
clientWebhooks.use('/webhooks/*', requireAppSecret, requireAdminOfRoutes)
for (const each of [createWebhook, updateWebhook, ...shared]) clientWebhooks.route('/', each)

/** Webhooks of one environment of user management, mounted below its authentication. */
export const userWebhooks = new Hono<AppEnv>()
userWebhooks.use('/webhooks/*', requireAppSecret)
for (const each of [createUserWebhook, updateUserWebhook, ...shared]) userWebhooks.route('/', each)
