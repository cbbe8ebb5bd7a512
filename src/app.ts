import type { Context, MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { clientManagement, insteadOf } from './client-management/index.ts'
import * as sentences from './domain/sentences.ts'
import { json } from './http/answer.ts'
import type { AppEnv } from './http/env.ts'
import { answerError } from './http/errors.ts'
import { Hono } from './http/hono.ts'
import { requestLog } from './http/request-log.ts'
import { requireHttps } from './http/require-https.ts'
import { service } from './service/index.ts'
import { operator } from './operator/index.ts'
import { userManagement } from './user-management/index.ts'
import { clientWebhooks, userWebhooks } from './webhooks/index.ts'
import { deliverAfterWrite } from './webhooks/after-write.ts'

/** The whole service. `strict: false`: every path answers with and without a trailing slash. */
export const app = new Hono<AppEnv>({ strict: false })

app.use(requestLog)
app.use(requireHttps)
app.use(deliverAfterWrite)

app.route('/', service)
app.route('/client-management', clientManagement)
app.route('/operator/v1', operator)
app.route('/:organization/:environment{dev|prod}/v1', userManagement)
// Below the authentication of their APIs.
app.route('/client-management', clientWebhooks)
app.route('/:organization/:environment{dev|prod}/v1', userWebhooks)

const wrongMethod: MiddlewareHandler<AppEnv> = methodNotAllowed({
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- it reads the routes alone
  app,
  onMethodNotAllowed: (c: Context<AppEnv>, methods) =>
    json(c, { error: `Method not allowed${insteadOf(c)}` }, 405, { Allow: methods.join(', ') }),
})
app.notFound(async (c: Context<AppEnv, string>) => {
  // The library looks for other methods of the path after a 404.
  await wrongMethod(c, () => {
    c.res = json(c, { error: sentences.noSuchPath }, 404)
    return Promise.resolve()
  })
  return c.res
})
app.onError(answerError)
