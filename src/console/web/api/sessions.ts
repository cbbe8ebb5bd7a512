// The sessions of this browser, which are no part of the public API.
import type { Session } from '../keys.ts'
import { Failure, failureOf } from './failure.ts'
import { patiently } from './patience.ts'

const address = '/console/session'

async function request(path: string, method: string, body?: object): Promise<unknown> {
  const headers = { 'X-Roster-Console': '1', ...(body && { 'Content-Type': 'application/json' }) }
  // Repeated, each of them has the same end.
  const { response } = await patiently(async () => ({
    response: await fetch(path, { method, headers, ...(body && { body: JSON.stringify(body) }) }),
  })).catch(() => {
    throw new Failure('offline')
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw failureOf(response, answer)
  return answer
}

// The service and this page are deployed together, so that answers have the form that both know.
const isList = (answer: unknown): answer is { sessions: Session[] } =>
  typeof answer === 'object' && answer !== null && 'sessions' in answer
const isOne = (answer: unknown): answer is { session: Session } =>
  typeof answer === 'object' && answer !== null && 'session' in answer

export async function listSessions(): Promise<Session[]> {
  const answer = await request(address, 'GET')
  return isList(answer) ? answer.sessions : []
}

export async function addSession(key: string): Promise<Session> {
  const answer = await request(address, 'POST', { key })
  if (!isOne(answer)) throw new Failure('broken')
  return answer.session
}

/** Drops one session, or all. */
export async function dropSessions(one?: Session): Promise<void> {
  const { kind, organization, environment } = one ?? {}
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ kind, organization, environment }))
    if (value) query.set(name, value)
  await request(`${address}?${query.toString()}`, 'DELETE')
}
