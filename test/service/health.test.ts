// GET /health, on databases that do not answer or wait for migrations.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lastMigration } from '../../src/storage/d1/migrations.ts'
import { after, anotherTime } from '../another-time.ts'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { behind, down, empty, lost } from '../world/databases.ts'

beforeEach(anotherTime)
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const health = async (bindings: Parameters<typeof callWith>[0] = {}) => {
  const { status, body, headers } = await callWith(bindings, '/health')
  return { status, body, 'Retry-After': headers.get('Retry-After') }
}
const ok = { status: 200, body: { status: 'ok' }, 'Retry-After': null }
const unavailable = {
  status: 503,
  body: { status: 'unavailable', error: 'The database does not answer' },
  'Retry-After': '5',
}
const migrate = {
  status: 503,
  body: { status: 'migrate', error: 'The database lacks migrations of this build' },
  'Retry-After': '5',
}

const throwing = new Proxy(env.DB, {
  get: () => () => {
    throw new Error('secret address of the database')
  },
})

describe('/health is', () => {
  const cases: [string, Parameters<typeof callWith>[0], object][] = [
    ['ok', {}, ok],
    ['ok with two databases', { DB_2: env.SECOND }, ok],
    ['unavailable when the database fails', { DB: down }, unavailable],
    ['unavailable when calls get lost', { DB: lost }, unavailable],
    ['unavailable when the binding throws', { DB: throwing }, unavailable],
    ['unavailable when the second database fails', { DB_2: down }, unavailable],
    ['to be migrated when the database is empty', { DB: empty }, migrate],
    ['to be migrated when the last migration is missing', { DB: behind }, migrate],
    ['to be migrated when it is missing in the second database', { DB_2: behind }, migrate],
    ['unavailable when one is to be migrated and one fails', { DB: behind, DB_2: down }, unavailable],
  ]
  test.each(cases)('%s', async (_, bindings, expected) => {
    expect(await health(bindings)).toEqual(expected)
  })

  test('to be migrated without the last migration, and ok with one of a later build', async () => {
    const remove = env.SECOND.prepare('DELETE FROM d1_migrations WHERE name = ?').bind(lastMigration)
    const add = env.SECOND.prepare('INSERT INTO d1_migrations (name) VALUES (?)')
    const rows = await env.SECOND.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
    expect(rows.results.map(({ name }) => name)).toContain(lastMigration)
    await remove.run()
    expect(await health({ DB: env.SECOND })).toEqual(migrate)
    await add.bind(lastMigration).run()
    await add.bind('9999_to_come.sql').run()
    after(5_000)
    expect(await health({ DB: env.SECOND })).toEqual(ok)
    await env.SECOND.prepare("DELETE FROM d1_migrations WHERE name = '9999_to_come.sql'").run()
  })
})

/** A database with the times at which it was asked; each call waits for the gate. */
function watched(gate: Promise<unknown> = Promise.resolve()) {
  const asked: number[] = []
  const DB = aroundBatches(async (run) => {
    asked.push(Date.now())
    await gate
    return run()
  })
  return { DB, asked }
}

describe('/health asks storage once in five seconds', () => {
  test('in a hundred calls', async () => {
    const { DB, asked } = watched()
    for (let calls = 0; calls < 100; calls++) {
      expect(await health({ DB })).toEqual(ok)
      after(100)
    }
    expect(asked).toHaveLength(2)
  })

  test('and meanwhile repeats its last answer, good or bad', async () => {
    expect(await health({ DB: down })).toEqual(unavailable)
    after(4_999)
    expect(await health()).toEqual(unavailable)
    after(1)
    expect(await health()).toEqual(ok)
    after(4_999)
    expect(await health({ DB: down })).toEqual(ok)
    after(1)
    expect(await health({ DB: down })).toEqual(unavailable)
  })

  test('when 300 calls come at once, and answers all alike', async () => {
    const gate = Promise.withResolvers<null>()
    const { DB, asked } = watched(gate.promise)
    const answers = Promise.all(Array.from({ length: 300 }, () => health({ DB })))
    await scheduler.wait(50)
    gate.resolve(null)
    expect(new Set((await answers).map(({ status }) => status))).toEqual(new Set([200]))
    expect(asked).toHaveLength(1)
  })
})
