import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as sentences from '../domain/sentences.ts'
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError, notFound } from '../http/errors.ts'
import type { WebhookChanged } from '../storage/index.ts'
import { hasWebhooks } from './secrets.ts'
import { toWebhookJson } from './webhook-json.ts'

export const webhookNotFound = () => new ApiError(404, sentences.unknownWebhook)

/** The answer to a change of a webhook. */
export function answerChange(c: Context<AppEnv>, outcome: WebhookChanged): Response {
  if (outcome.kind === 'not-found') throw webhookNotFound()
  if (outcome.kind !== 'changed') throw new ApiError(409, sentences.notBlocked)
  return json(c, { webhook: toWebhookJson(outcome.webhook) })
}

/** Without the deployment's secret there are no webhooks, and their paths are unknown. */
export const requireAppSecret = createMiddleware<AppEnv>((c, next) => {
  if (!hasWebhooks(c.env)) throw notFound()
  return next()
})
