// The cron job that deletes all expired Idempotency-Keys, and no others.
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { forgetIdempotencyKeys } from '../../src/storage/index.ts'
import { aroundBatches } from '../around-batches.ts'
import { aRun } from '../jobs/a-run.ts'

const now = new Date('2029-01-02T00:00:00.000Z')
const expiry = '2029-01-01T00:00:00.000Z'
const alive = '2029-01-01T00:00:00.001Z'
const two = { ...env, DB_2: env.SECOND }

/** Inserts this many outcomes of one age. */
async function fill(database: D1Database, count: number, created_at: string): Promise<void> {
  const numbers = `WITH RECURSIVE n (i) AS (SELECT 1 WHERE ? > 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?)`
  await database
    .prepare(
      `INSERT INTO outcomes ${numbers} SELECT 'sweep', 'key', ?, unhex(printf('%064x', i)), zeroblob(32), 'client:' || i, '{}', ? FROM n`,
    )
    .bind(count, count, created_at, created_at)
    .run()
}
const left = (database: D1Database) =>
  database.prepare("SELECT count(*) AS n FROM outcomes WHERE organization_id = 'sweep'").first<number>('n')

/** A clock that advances by one with each batch to any of the databases. */
function timed(databases: Record<string, D1Database>) {
  let time = 0
  const asked: string[] = []
  const bindings = Object.fromEntries(
    Object.entries(databases).map(([name, database]) => [
      name,
      aroundBatches((run) => {
        time += 1
        asked.push(name)
        return run()
      }, database),
    ]),
  )
  return { bindings: { ...env, ...bindings }, asked, clock: () => time }
}
const forget = (
  bindings: typeof env,
  { batch, milliseconds, clock }: { batch: number; milliseconds: number; clock: () => number },
) =>
  forgetIdempotencyKeys(
    bindings,
    aRun(now, () => clock() >= milliseconds),
    batch,
  )

beforeEach(async () => {
  // The keys of other tests are years older, and would be deleted and counted as well.
  for (const database of [env.DB, env.SECOND]) {
    await database.batch(
      ['outcomes', 'idempotency_keys'].map((table) => database.prepare(`DELETE FROM ${table}`)),
    )
  }
})

describe('a backlog of expired keys', () => {
  test('is deleted to its end, and live keys stay', async () => {
    await fill(env.DB, 5_000, expiry)
    await fill(env.DB, 3, alive)
    const { bindings, asked, clock } = timed({ DB: env.DB })
    const done = await forget(bindings, { batch: 100, milliseconds: 1_000, clock })
    expect(done).toEqual({ keys_forgotten: 5_000, finished: true })
    expect(asked).toHaveLength(51)
    expect(await left(env.DB)).toBe(3)
  })

  test.each([0, 1, 99, 100, 101, 200])('of %i rows is deleted in batches of 100', async (count) => {
    await fill(env.DB, count, expiry)
    const { bindings, asked, clock } = timed({ DB: env.DB })
    const done = await forget(bindings, { batch: 100, milliseconds: 1_000, clock })
    expect(done).toEqual({ keys_forgotten: count, finished: true })
    expect(asked).toHaveLength(Math.floor(count / 100) + 1)
    expect(await left(env.DB)).toBe(0)
  })

  test('that exceeds the time of a run is reported unfinished, and the next run continues', async () => {
    await fill(env.DB, 1_000, expiry)
    for (const [run, keys_forgotten] of [400, 400, 200].entries()) {
      const { bindings, clock } = timed({ DB: env.DB })
      const done = await forget(bindings, { batch: 100, milliseconds: 4, clock })
      expect(done, `run ${run}`).toEqual({ keys_forgotten, finished: run === 2 })
    }
    expect(await left(env.DB)).toBe(0)
  })

  test('in one database does not delay another database', async () => {
    await fill(env.DB, 1_000, expiry)
    await fill(env.SECOND, 150, expiry)
    const { bindings, clock } = timed({ DB: env.DB, DB_2: env.SECOND })
    const done = await forget(bindings, { batch: 100, milliseconds: 6, clock })
    expect(done.finished).toBe(false)
    expect(await left(env.SECOND)).toBe(0)
    expect(await left(env.DB)).toBeLessThanOrEqual(600)
  })

  test('is deleted even if another database fails', async () => {
    await fill(env.SECOND, 150, expiry)
    const DB = aroundBatches(() => Promise.reject(new Error('gone')))
    const limits = { batch: 100, milliseconds: 1_000, clock: () => 0 }
    await expect(forget({ ...two, DB }, limits)).rejects.toThrow('gone')
    expect(await left(env.SECOND)).toBe(0)
  })
})

test('expired keys in the old table idempotency_keys are deleted as well', async () => {
  const insert = env.DB.prepare("INSERT INTO idempotency_keys VALUES ('sweep', 'k', 'r', ?, 'q', '{}', ?)")
  await env.DB.batch(Array.from({ length: 250 }, (_, number) => insert.bind(`key ${number}`, expiry)))
  await insert.bind('alive', alive).run()
  const done = await forget(env, { batch: 100, milliseconds: 1_000, clock: () => 0 })
  expect(done).toEqual({ keys_forgotten: 250, finished: true })
  const { results } = await env.DB.prepare('SELECT idempotency_key FROM idempotency_keys').all()
  expect(results).toEqual([{ idempotency_key: 'alive' }])
})
