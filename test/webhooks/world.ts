// Endpoints and events of an organization, and a clock that only the test moves.
import { env } from 'cloudflare:workers'
import { Webhook } from 'standardwebhooks'
import { inject } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { eventId } from '../../src/domain/event.ts'
import { deliveryStore } from '../../src/storage/index.ts'
import type { Outside } from '../../src/webhooks/outside.ts'
import type { Rules } from '../../src/webhooks/rules.ts'
import { uniqueName } from '../unique.ts'

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

export interface Clock extends Outside {
  pass: (milliseconds: number) => void
}

/** A clock that stands still but for pauses, chance of a fixed seed, and the network of this machine alone. */
export function newClock(start = Date.now(), attempt = 500): Clock {
  let now = start
  const random = seeded(1)
  const pass = (milliseconds: number) => {
    now += milliseconds
  }
  return {
    now: () => now,
    pass,
    sleep: (milliseconds) => {
      pass(milliseconds)
      return Promise.resolve()
    },
    random,
    attempt,
    fetch: (url, init) => {
      if (!url.startsWith(inject('receiver'))) throw new Error(`Not on this machine: ${url}`)
      return fetch(url, init)
    },
  }
}

/** Numbers from 0 to 1 that are the same in each run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

const secret = `whsec_${btoa('a secret of the test suite')}`
export const verifier = new Webhook(secret)

export const rules: Rules = {
  sign:
    () =>
    ({ id, body }, seconds) =>
      Promise.resolve(verifier.sign(id, new Date(seconds * second), body)),
  refusal: () => undefined,
}

export const storeIn = (database: D1Database = env.DB, usage = newUsage()) =>
  deliveryStore({ DB: database }, { usage, database: 'DB', now: new Date() })

/** An endpoint that begins after its own creation. Nothing is owed then, to none of the organization's endpoints. */
export async function newEndpoint(
  organization: string,
  url: string,
  {
    types = null,
    status = 'active',
    feed = 'client-management',
  }: { types?: string[] | null; status?: string; feed?: string } = {},
  database = env.DB,
): Promise<string> {
  const id = `endpoint-${uniqueName()}`
  await database.batch([
    database
      .prepare(
        `INSERT INTO webhooks (organization_id, id, feed, url, types, status, delivered, delivered_at, created_at)
          VALUES (?, ?, ?, ?, ?, ?, 0, 0, '2026-01-01T00:00:00.000Z')`,
      )
      .bind(organization, id, feed, url, types && JSON.stringify(types), status),
    database
      .prepare(
        `UPDATE webhooks SET (delivered, delivered_at) = (
            SELECT seq, at FROM events WHERE organization_id = ?1 ORDER BY seq DESC LIMIT 1
          ) WHERE organization_id = ?1`,
      )
      .bind(organization),
    database.prepare('DELETE FROM webhook_owing WHERE organization_id = ?').bind(organization),
  ])
  return id
}

/** Adds events, and gives their ids. */
export async function addEvents(
  organization: string,
  count: number,
  type = 'client.updated',
  database = env.DB,
): Promise<string[]> {
  const { results } = await database
    .prepare(
      `INSERT INTO events (organization_id, seq, at, type, subject, actor, changes)
        SELECT ?1, last.seq + value, last.at + value, ?2, 'client:a', '{"type":"system"}', json_object('age', json_array(NULL, value))
        FROM (SELECT max(seq) AS seq, at FROM events WHERE organization_id = ?1) AS last, json_each(?3)
        RETURNING seq AS number, at`,
    )
    .bind(organization, type, JSON.stringify(Array.from({ length: count }, (_, number) => number + 1)))
    .all<{ number: number; at: number }>()
  return results.map(eventId)
}

/** The ids of the events after a number. */
export async function idsAfter(organization: string, number: number): Promise<string[]> {
  const { results } = await env.DB.prepare(
    'SELECT seq AS number, at FROM events WHERE organization_id = ? AND seq > ? ORDER BY seq',
  )
    .bind(organization, number)
    .all<{ number: number; at: number }>()
  return results.map(eventId)
}

export const rowOf = async (organization: string, id: string, database = env.DB) =>
  database
    .prepare('SELECT * FROM webhooks WHERE organization_id = ? AND id = ?')
    .bind(organization, id)
    .first<Record<string, string | number | null>>()

export const isMarked = async (organization: string, database = env.DB) =>
  (await database
    .prepare('SELECT 1 FROM webhook_owing WHERE organization_id = ?')
    .bind(organization)
    .first()) !== null
