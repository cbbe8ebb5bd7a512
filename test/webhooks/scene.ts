// An organization with one endpoint, and what is seen of it.
import { env } from 'cloudflare:workers'
import type { Outside } from '../../src/webhooks/outside.ts'
import type { Rules } from '../../src/webhooks/rules.ts'
import { deliverOf } from '../../src/webhooks/deliver.ts'
import { newOrganization } from '../helpers.ts'
import { newInbox } from './inbox.ts'
import { addEvents, newClock, newEndpoint, rowOf, rules, storeIn } from './world.ts'

/** What one endpoint's pass says that did nothing. */
export const done = { endpoints: 1, delivered: 0, passed_over: 0, failed: 0, broken: 0, finished: true }
/** The columns of an endpoint that works. */
export const working = {
  status: 'active',
  attempts: 0,
  failing_since: null,
  next_attempt_at: null,
  last_status: 200,
  last_error: null,
  lease: null,
  lease_until: null,
}

/** An organization with an endpoint at a place of its own, and `send`, which sends as after a write. */
export async function newScene(options: Parameters<typeof newEndpoint>[2] = {}) {
  const organization = (await newOrganization()).id
  const inbox = newInbox()
  const id = await newEndpoint(organization, inbox.url, options)
  const clock = newClock()
  return {
    organization,
    inbox,
    id,
    clock,
    add: (count: number, type?: string) => addEvents(organization, count, type),
    row: () => rowOf(organization, id),
    set: (assignments: string) => change(organization, id, assignments),
    send: (more: Partial<Rules> = {}, outside: Outside = clock) =>
      deliverOf(storeIn(), organization, { ...rules, ...more }, outside, rethrow),
  }
}

/** Changes the endpoint past the service. */
const change = async (organization: string, id: string, assignments: string) =>
  env.DB.prepare(`UPDATE webhooks SET ${assignments} WHERE organization_id = ? AND id = ?`)
    .bind(organization, id)
    .run()

export const rethrow = (error: unknown): never => {
  throw error
}
