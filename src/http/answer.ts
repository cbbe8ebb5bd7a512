import type { Context } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import { atFirstUse } from './at-first-use.ts'
import type { AppEnv } from './env.ts'
import { defaults, type AnswerHeaders } from './headers.ts'

// The runtime copies these at once; a record of names and values is read one by one.
const standard = atFirstUse(() => new Headers(defaults))

/**
 * Makes a Response, once, with the headers that every answer has; `own` are the headers of this one. Nothing else makes
 * a Response: changing one afterwards costs more than making it.
 */
export function respond(
  c: Context<AppEnv>,
  body: BodyInit | null,
  status: StatusCode,
  own: AnswerHeaders = {},
): Response {
  const response = new Response(body, { status, headers: standard() })
  const { headers } = response
  for (const [name, value] of Object.entries(c.get('headers'))) headers.set(name, value)
  for (const [name, value] of Object.entries(own)) headers.set(name, value)
  // A refusal must have no bookmark: it could tell another organization's id from an unknown one.
  const bookmark = status < 400 && c.get('keyId') !== undefined && c.get('usage').bookmark
  if (bookmark) headers.set('x-d1-bookmark', bookmark)
  if (c.get('idempotency')?.isReplayed) headers.set('Idempotency-Replayed', 'true')
  return response
}

/** An answer in JSON. */
export const json = (c: Context<AppEnv>, value: object, status: StatusCode = 200, own?: AnswerHeaders) =>
  respond(c, JSON.stringify(value), status, { 'Content-Type': 'application/json', ...own })
