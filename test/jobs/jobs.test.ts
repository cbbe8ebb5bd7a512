import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { forgetIdempotencyKeys, sweepPhotos } from '../../src/storage/index.ts'
import worker from '../../src/worker.ts'
import { photos } from '../fixtures/photos.ts'
import { database } from '../helpers.ts'

const later = Date.now() + 7_200_000
const run = (bindings: Partial<typeof env> = {}) =>
  worker.scheduled(
    { cron: '*/15 * * * *', scheduledTime: later, noRetry: () => undefined },
    { ...env, ...bindings },
  )
const usage = {
  milliseconds: expect.any(Number),
  d1_round_trips: expect.any(Number),
  rows_read: expect.any(Number),
  rows_written: expect.any(Number),
}

test('the cron runs every job and logs one line for each', async () => {
  await sweepPhotos(env, new Date(later), newUsage())
  await forgetIdempotencyKeys(env, new Date(later), newUsage())
  const orphan = `${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}.jpg`
  await env.PHOTOS.put(orphan, photos.baseline)
  await database
    .prepare(
      "INSERT INTO photo_outbox (name, organization_id) VALUES ('xxxxxxxxxxxxxxxxxxxxxx.png', 'nobody')",
    )
    .run()
  for (const row of [
    "idempotency_keys VALUES ('nobody', 'a', 'b', 'c', 'd', '{}', '2026-01-01T00:00:00.000Z')",
    "outcomes VALUES ('nobody', 'a', 'b', zeroblob(32), zeroblob(32), 'client:c', '{}', '2026-01-01T00:00:00.000Z')",
  ]) {
    await database.prepare(`INSERT INTO ${row}`).run()
  }
  const info = vi.spyOn(console, 'info').mockReturnValue()
  await run()
  const lines = info.mock.calls.map(([line]): unknown => JSON.parse(String(line)))
  info.mockRestore()
  expect(lines).toEqual([
    {
      message: 'job',
      job: 'sweep-photos',
      outbox_deleted: 1,
      outbox_failed: 0,
      objects_seen: expect.any(Number),
      orphans_deleted: 1,
      orphans_failed: 0,
      ...usage,
    },
    { message: 'job', job: 'forget-idempotency-keys', keys_forgotten: 2, finished: true, ...usage },
  ])
  expect(await env.PHOTOS.head(orphan)).toBeNull()
})

test('a failing job is logged without the text of its error, and the next job still runs', async () => {
  const error = vi.spyOn(console, 'error').mockReturnValue()
  const DB = new Proxy(env.DB, {
    get: () => () => {
      throw new Error('SELECT secret')
    },
  })
  await run({ DB })
  const lines = error.mock.calls.map(([line]) => String(line))
  error.mockRestore()
  const failure = { message: 'failure', error: 'Error', frames: expect.any(Array) }
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    { ...failure, job: 'sweep-photos' },
    { ...failure, job: 'forget-idempotency-keys' },
  ])
  expect(lines.join()).not.toContain('secret')
})
