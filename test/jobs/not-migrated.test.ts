// The cron on databases that do not answer or are not migrated.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maintain } from '../../src/jobs/index.ts'
import { anotherTime } from '../another-time.ts'
import { aroundBatches } from '../around-batches.ts'
import { behind, down, empty } from '../world/databases.ts'
import { freshTurns } from './a-run.ts'

const everyJob = [
  'deliver-webhooks',
  'erase-organizations',
  'fold-people',
  'forget-idempotency-keys',
  'prune-events',
  'reassign-clients',
  'record-erasures',
  'sweep-photos',
]

beforeEach(anotherTime)
beforeEach(() => freshTurns())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function linesOf(bindings: Partial<typeof env>) {
  const lines: Record<string, unknown>[] = []
  const sent: string[] = []
  const note = (line: unknown) => void lines.push(JSON.parse(String(line)))
  vi.spyOn(console, 'info').mockImplementation(note)
  const error = vi.spyOn(console, 'error').mockImplementation(note)
  const watch = (name: string, binding: D1Database) =>
    aroundBatches((run, statements) => {
      sent.push(...statements.map(({ sql }) => `${name}: ${sql.trim().split(/\s/, 1).join('')}`))
      return run()
    }, binding)
  await maintain({ ...env, DB: watch('DB', env.DB), ...bindings }, new Date())
  return { lines, sent, failures: error.mock.calls.length }
}

test.each([
  ['missing', empty],
  ['behind', behind],
])('the cron does nothing on a database whose migrations are %s, and logs that', async (_, DB) => {
  const { lines, failures } = await linesOf({ DB })
  expect({ lines, failures }).toEqual({
    lines: [{ message: 'not migrated', databases: ['DB'] }],
    failures: 0,
  })
})

test('the cron does its work on the migrated databases if another is behind', async () => {
  const { lines, failures, sent } = await linesOf({ DB_2: behind })
  expect(failures).toBe(0)
  expect(lines.map(({ job }) => job).sort()).toEqual([...everyJob, undefined])
  expect(lines[0]).toEqual({ message: 'not migrated', databases: ['DB_2'] })
  expect(sent).toContain('DB: DELETE')
})

test('the cron logs a failure of each job if a database does not answer', async () => {
  const { lines, failures } = await linesOf({ DB: down, APP_SECRET: 'x'.repeat(32) })
  expect(failures).toBe(everyJob.length)
  expect(lines.map(({ job }) => job).sort()).toEqual(everyJob)
})
