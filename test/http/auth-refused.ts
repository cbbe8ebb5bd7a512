// The answer to a caller whose authentication fails.
import { expect } from 'vitest'
import type { Answer } from '../helpers.ts'

/** The sentences of the two APIs; the operator API uses that of user management. */
export const sentences = { clients: 'Missing or invalid access token', users: 'Invalid API key' }
export function expectRefused({ status, body, headers }: Answer, api: keyof typeof sentences) {
  expect(status).toBe(401)
  expect(body).toEqual({ error: sentences[api] })
  expect(headers.get('WWW-Authenticate')).toBe('Bearer realm="Roster"')
}
