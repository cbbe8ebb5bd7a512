import type { Context } from 'hono'
import type { StatusCode } from 'hono/utils/http-status'
import type { AppEnv } from './env.ts'
import { defaults, type AnswerHeaders } from './headers.ts'

/**
 * Headers by their names. An answer sets each of its own, so that it has nothing of another one; the runtime copies them at
 * once, where it would read a record one by one, and changing a Response afterwards costs more than making it.
 */
const kept = new Map<string, Headers>()

/** Makes a Response, once, with the headers that every answer has; `own` are those of this one. Nothing else makes one. */
export function respond(
  c: Context<AppEnv>,
  body: BodyInit | null,
  status: StatusCode,
  own: AnswerHeaders = {},
): Response {
  const given: AnswerHeaders = { ...c.get('headers'), ...own }
  // A refusal must have no bookmark: it could tell another organization's id from an unknown one.
  const bookmark = status < 400 && c.get('keyId') !== undefined && c.get('usage').bookmark
  if (bookmark) given['x-d1-bookmark'] = bookmark
  if (c.get('idempotency')?.isReplayed) given['Idempotency-Replayed'] = 'true'
  const names = Object.keys(given).join()
  let headers = kept.get(names)
  if (!headers) kept.set(names, (headers = new Headers(defaults)))
  for (const [name, value] of Object.entries(given)) headers.set(name, value)
  return new Response(body, { status, headers })
}

/** An answer in JSON. */
export const json = (c: Context<AppEnv>, value: object, status: StatusCode = 200, own?: AnswerHeaders) =>
  respond(c, JSON.stringify(value), status, { 'Content-Type': 'application/json', ...own })
