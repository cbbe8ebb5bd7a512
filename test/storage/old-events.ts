import { env } from 'cloudflare:workers'
import { pruneEvents } from '../../src/storage/index.ts'
import { pruneLimits } from '../../src/storage/events/prune.ts'
import { aRun, freshTurns } from '../jobs/a-run.ts'

/** Long before the events of all other tests. */
export const now = new Date('2020-01-02T00:00:00.000Z')
export const days = 1
export const expiry = Date.parse('2020-01-01T00:00:00.000Z')

let made = 0
/** Organizations with events at these times each; they are numbered from a number that was not the first. */
export async function withEvents(times: number[][], binding = env.DB): Promise<string[]> {
  const all = times.map((at) => ({ id: `old-${String(++made).padStart(6, '0')}`, at }))
  const each = 'FROM json_each(?1) AS organization'
  const id = "organization.value ->> 'id'"
  const insert = [
    `INSERT INTO organizations (id, name, plan, created_at) SELECT ${id}, 'A test', 'pro', '2026-01-01T00:00:00.000Z' ${each} WHERE true`,
    `DELETE FROM events WHERE organization_id IN (SELECT ${id} ${each})`,
    `INSERT INTO events (organization_id, seq, at, type, subject, actor, changes)
      SELECT ${id}, 7 + time.key, time.value, 'client.updated', 'client:c', '{}', '{}'
      ${each}, json_each(organization.value, '$.at') AS time`,
  ]
  // One parameter may have 2 MB.
  for (let start = 0; start < all.length; start += 1_000) {
    const text = JSON.stringify(all.slice(start, start + 1_000))
    await binding.batch(insert.map((sql) => binding.prepare(sql).bind(text)))
  }
  return all.map(({ id }) => id)
}

/** Removes the organizations of earlier tests, and prunes what other tests left. */
export async function clean(): Promise<void> {
  const statements = [
    "DELETE FROM events WHERE organization_id GLOB 'old-*'",
    "DELETE FROM organizations WHERE id GLOB 'old-*'",
  ]
  await env.DB.batch(statements.map((sql) => env.DB.prepare(sql)))
  await pruned({ queries: 10_000 })
}

/** An organization with many events of one age, and a young one. */
export async function withMany(count: number, binding = env.DB): Promise<string> {
  const [id = ''] = await withEvents([[expiry + 1]], binding)
  await binding
    .prepare(
      `INSERT INTO events (organization_id, seq, at, type, subject, actor, changes)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
        SELECT ?1, 7 - i, 1, 'client.updated', 'client:c', '{}', '{}' FROM n`,
    )
    .bind(id, count)
    .run()
  return id
}

/** The times of the kept events, in order. */
export async function kept(id: string, binding = env.DB): Promise<number[]> {
  const { results } = await binding
    .prepare('SELECT at FROM events WHERE organization_id = ? ORDER BY seq')
    .bind(id)
    .all<{ at: number }>()
  return results.map(({ at }) => at)
}

/** Runs from the start unless the walk is to go on. */
export async function pruned(
  limits: Partial<typeof pruneLimits> = {},
  { bindings = env, run = aRun(now), goesOn = false } = {},
) {
  if (!goesOn) await freshTurns()
  return pruneEvents(bindings, run, days, { ...pruneLimits, inAll: 10_000, ...limits })
}
