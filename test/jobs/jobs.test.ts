// What the cron does each minute, and how it says so.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { jobs } from '../../src/jobs/index.ts'
import worker from '../../src/worker.ts'
import { photos } from '../fixtures/photos.ts'
import { database, newOrganization } from '../helpers.ts'
import { freshTurns } from './a-run.ts'

const later = Date.now() + 7_200_000
const run = (bindings: Partial<typeof env> = {}, scheduledTime = later) =>
  worker.scheduled({ cron: '* * * * *', scheduledTime, noRetry: () => undefined }, { ...env, ...bindings })
const usage = {
  finished: true,
  milliseconds: expect.any(Number),
  d1_round_trips: expect.any(Number),
  rows_read: expect.any(Number),
  rows_written: expect.any(Number),
}

let lines: { job?: string }[] = []
const byJob = () => Object.fromEntries(lines.map(({ job = '', ...line }) => [job, line]))
beforeEach(() => {
  lines = []
  const note = (line: unknown) => void lines.push(JSON.parse(String(line)))
  vi.spyOn(console, 'info').mockImplementation(note)
  vi.spyOn(console, 'error').mockImplementation(note)
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Ends what other tests left: organizations whose erasure goes over several runs, and its records. */
async function endWhatIsLeft() {
  let isOver = false
  while (!isOver) {
    await freshTurns()
    lines = []
    await run()
    isOver = lines.every(
      (line) =>
        'finished' in line && line.finished && !('erasures_recorded' in line && line.erasures_recorded),
    )
  }
  await freshTurns()
  lines = []
}

test('the cron runs every job and logs one line for each', async () => {
  await endWhatIsLeft()
  await database
    .prepare('DELETE FROM events WHERE at < ?')
    .bind(Date.now() - 400 * 86_400_000)
    .run()
  await freshTurns()

  const { id } = await newOrganization()
  for (const left of ['webhook_owing', 'erasures']) await database.prepare(`DELETE FROM ${left}`).run()
  const orphan = `${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}.jpg`
  await env.PHOTOS.put(orphan, photos.baseline)
  for (const row of [
    "photo_outbox (name, organization_id) VALUES ('xxxxxxxxxxxxxxxxxxxxxx.png', 'nobody')",
    "idempotency_keys VALUES ('nobody', 'a', 'b', 'c', 'd', '{}', '2026-01-01T00:00:00.000Z')",
    "outcomes VALUES ('nobody', 'a', 'b', zeroblob(32), zeroblob(32), 'client:c', '{}', '2026-01-01T00:00:00.000Z')",
    "erasures VALUES ('nobody', 'c', 'client-management', '2026-01-01T00:00:00.000Z')",
    `events VALUES ('${id}', 0, 1, 'client.updated', 'client:c', NULL, NULL, '{}', NULL, '{}')`,
  ]) {
    await database.prepare(`INSERT INTO ${row}`).run()
  }
  lines = []
  await run()
  expect(lines).toHaveLength(jobs.length)
  expect(byJob()).toEqual({
    'deliver-webhooks': {
      message: 'job',
      endpoints: 0,
      delivered: 0,
      passed_over: 0,
      failed: 0,
      broken: 0,
      ...usage,
    },
    'fold-people': { message: 'job', clients_folded: 0, users_folded: 0, ...usage },
    'prune-events': { message: 'job', events_pruned: 1, ...usage },
    'reassign-clients': { message: 'job', steps: 0, ...usage },
    'erase-organizations': expect.objectContaining({ message: 'job' }),
    'record-erasures': { message: 'job', erasures_recorded: 1, ...usage },
    'sweep-photos': {
      message: 'job',
      outbox_deleted: 1,
      outbox_failed: 0,
      objects_seen: expect.any(Number),
      orphans_deleted: 1,
      orphans_failed: 0,
      records_deleted: 0,
      ...usage,
    },
    'forget-idempotency-keys': { message: 'job', keys_forgotten: 2, ...usage },
  })
  expect(await env.PHOTOS.head(orphan)).toBeNull()
})

test('a failing job is logged without the text of its error, and every other job still runs', async () => {
  await endWhatIsLeft()
  const PHOTOS = new Proxy(env.PHOTOS, {
    get: () => () => {
      throw new Error('SELECT secret')
    },
  })
  await run({ PHOTOS })
  expect(lines).toHaveLength(jobs.length)
  expect(byJob()).toEqual({
    'deliver-webhooks': expect.objectContaining({ message: 'job' }),
    'fold-people': expect.objectContaining({ message: 'job' }),
    'prune-events': expect.objectContaining({ message: 'job' }),
    'erase-organizations': expect.objectContaining({ message: 'job' }),
    'reassign-clients': expect.objectContaining({ message: 'job' }),
    'record-erasures': expect.objectContaining({ message: 'job' }),
    'sweep-photos': { message: 'failure', error: 'Error', frames: expect.any(Array) },
    'forget-idempotency-keys': expect.objectContaining({ message: 'job' }),
  })
  expect(JSON.stringify(lines)).not.toContain('secret')
})

test('every job is logged as failed if the database fails', async () => {
  const DB = new Proxy(env.DB, {
    get: () => () => {
      throw new Error('SELECT secret')
    },
  })
  await run({ DB, APP_SECRET: 'x'.repeat(32) })
  const failure = { message: 'failure', error: 'Error', frames: expect.any(Array) }
  expect(lines).toHaveLength(jobs.length)
  expect(byJob()).toEqual({
    'deliver-webhooks': failure,
    'fold-people': failure,
    'prune-events': failure,
    'erase-organizations': failure,
    'reassign-clients': failure,
    'record-erasures': failure,
    'sweep-photos': failure,
    'forget-idempotency-keys': failure,
  })
  expect(JSON.stringify(lines)).not.toContain('secret')
})
