import type { Context } from 'hono'
import { clientManagement, insteadOf } from './client-management/index.ts'
import { consoleForPeople } from './console/index.ts'
import * as sentences from './domain/sentences.ts'
import { json } from './http/answer.ts'
import type { AppEnv } from './http/env.ts'
import { answerError } from './http/errors.ts'
import { App } from './http/hono.ts'
import { requestLog } from './http/request-log.ts'
import { requireHttps } from './http/require-https.ts'
import { service } from './service/index.ts'
import { operator } from './operator/index.ts'
import { userManagement } from './user-management/index.ts'
import { clientWebhooks, userWebhooks } from './webhooks/index.ts'
import { deliverAfterWrite } from './webhooks/after-write.ts'

/** The whole service. `strict: false`: every path answers with and without a trailing slash. */
export const app = new App<AppEnv>({ strict: false })

app.use(requestLog)
app.use(requireHttps)
app.use(deliverAfterWrite)

app.route('/', service)
app.route('/console', consoleForPeople)
app.route('/client-management', clientManagement)
app.route('/operator/v1', operator)
app.route('/:organization/:environment{dev|prod}/v1', userManagement)
// Below the authentication of their APIs.
app.route('/client-management', clientWebhooks)
app.route('/:organization/:environment{dev|prod}/v1', userWebhooks)

const methods = [...new Set(app.routes.map(({ method }) => method))].filter((method) => method !== 'ALL')

/** The methods that a path has; a path that answers GET answers HEAD. */
const methodsOf = (path: string): string[] =>
  methods
    .filter((method) => app.router.match(method, path)[0].some(([[, route]]) => route.method === method))
    .flatMap((method) => (method === 'GET' ? [method, 'HEAD'] : [method]))

app.notFound((c: Context<AppEnv, string>) => {
  const allowed = methodsOf(c.req.path)
  return allowed.length === 0 || allowed.includes(c.req.method)
    ? json(c, { error: sentences.noSuchPath }, 404)
    : json(c, { error: `Method not allowed${insteadOf(c)}` }, 405, { Allow: allowed.join(', ') })
})
app.onError(answerError)
