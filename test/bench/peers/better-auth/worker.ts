// better-auth on D1 as its documentation shows: one instance an isolate, with the plugin for admins.
import { betterAuth } from 'better-auth'
import { options } from './options.ts'

interface Env {
  DB: D1Database
  CALL_LIMIT: RateLimit
}

const create = (database: D1Database) => ({ database, auth: betterAuth({ ...options, database }) })
let created: ReturnType<typeof create> | undefined

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (created?.database !== env.DB) created = create(env.DB)
    const { success } = await env.CALL_LIMIT.limit({ key: request.headers.get('Cookie') ?? '' })
    if (!success) return new Response(null, { status: 429 })
    const response = await created.auth.handler(request)
    console.info(`${request.method} ${new URL(request.url).pathname} ${response.status}`)
    return response
  },
}
