// The form of every log line and of every failure, whatever was sent.
import { expect } from 'vitest'
import { app } from '../../src/app.ts'
import type { Answer } from '../helpers.ts'

const patterns = new Set(app.routes.map(({ path }) => path))
const prefix = /^roster_(?:cm|dev|prod)_\w{4}$/

/** The line of one call has exactly the documented fields. */
export function expectComplete(line: Record<string, unknown>, method: string, { status, headers }: Answer) {
  const count = expect.any(Number)
  const { organization: whose, key_id, refused, key_prefix, caller, ...others } = line
  const { target_organization, target_key_id, ...rest } = others
  expect(rest).toEqual({
    message: 'request',
    request_id: headers.get('X-Request-Id'),
    method,
    route: expect.any(String),
    status,
    milliseconds: count,
    d1_round_trips: count,
    rows_read: count,
    rows_written: count,
    kv_reads: count,
  })
  expect(patterns).toContain(rest.route)
  // A key belongs to an organization, so either both are known or neither.
  expect([typeof whose, typeof key_id]).toEqual(
    whose === undefined ? ['undefined', 'undefined'] : ['string', 'string'],
  )
  // A refused caller is not the operator, and only calls of the operator have a target.
  const isRefused = refused !== undefined
  if ([401].includes(status) || isRefused) expect([refused, caller]).toEqual([expect.any(String), undefined])
  if (key_prefix !== undefined) expect([isRefused, key_prefix]).toEqual([true, expect.stringMatching(prefix)])
  expect([undefined, 'operator']).toContain(caller)
  if (caller === undefined) expect([target_organization, target_key_id]).toEqual([undefined, undefined])
}

/** An answer of 5xx has one of two sentences and no secret. */
export function expectSilent(
  method: string,
  path: string,
  { status, headers, body }: Answer,
  secrets: string[],
) {
  const error = status === 503 ? 'The database does not answer' : 'Internal server error'
  const more = path.startsWith('/health') ? { status: 'unavailable' } : {}
  expect(body).toEqual(method === 'HEAD' ? '' : { error, ...more })
  const all = JSON.stringify([...headers])
  for (const secret of secrets) expect(all).not.toContain(secret)
}
