import { createMiddleware } from 'hono/factory'
import type { AppEnv } from '../http/env.ts'
import { log, logFailure, newUsage } from '../http/request-log.ts'
import { deliveryStore } from '../storage/index.ts'
import { deliverOf } from './deliver.ts'
import { outsideFrom } from './outside.ts'
import { rulesOf } from './rules.ts'
import { hasWebhooks } from './secrets.ts'

/**
 * After the response to a write, sends to the endpoints of its organization what they do not have yet. The write itself
 * says whether there are any, so it costs nothing where there are none.
 */
export const deliverAfterWrite = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  const { owing } = c.get('usage')
  if (!owing || !hasWebhooks(c.env)) return
  const { organization, database } = owing
  const now = new Date()
  const usage = newUsage()
  const store = deliveryStore(c.env, { now, usage, database })
  const rules = rulesOf(c.env, [new URL(c.req.url).host])
  const noteError = (error: unknown) => {
    logFailure(c, error)
  }
  const work = deliverOf(store, organization, rules, outsideFrom(now), noteError).then((done) => {
    if (done.endpoints > 0) log('info', { message: 'delivery', request_id: c.get('requestId'), ...done })
  })
  c.executionCtx.waitUntil(work.catch(noteError))
})
