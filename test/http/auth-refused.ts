// How a caller who is not let in is answered.
import { expect } from 'vitest'
import type { Answer } from '../helpers.ts'

/** The sentences of the two APIs; that of the operator is the one of user management. */
export const sentences = { clients: 'Missing or invalid access token', users: 'Invalid API key' }
export function expectRefused({ status, body, headers }: Answer, api: keyof typeof sentences) {
  expect(status).toBe(401)
  expect(body).toEqual({ error: sentences[api] })
  expect(headers.get('WWW-Authenticate')).toBe('Bearer realm="Roster"')
}
