// A cron that has 100 000 old events to delete sends webhooks first.
import { env } from 'cloudflare:workers'
import { expect, test, vi } from 'vitest'
import { maintain } from '../../src/jobs/index.ts'
import { aroundBatches } from '../around-batches.ts'
import { newOrganization } from '../helpers.ts'
import { freshTurns } from '../jobs/a-run.ts'
import { clean, now, withMany } from '../storage/old-events.ts'
import { newInbox } from '../webhooks/inbox.ts'
import { addEvents, newEndpoint } from '../webhooks/world.ts'

test('pruning 100 000 old events delays no delivery', async () => {
  await clean()
  await env.DB.prepare('DELETE FROM webhook_owing').run()
  await withMany(100_000)
  const { id } = await newOrganization()
  const inbox = newInbox()
  await newEndpoint(id, inbox.url)
  const ids = await addEvents(id, 3)
  await freshTurns()

  const order: string[] = []
  const DB = aroundBatches((run, sent) => {
    const isOf = (part: string) => sent.some(({ sql }) => sql.includes(part))
    if (isOf('DELETE FROM events')) order.push('pruned')
    if (isOf('lease = NULL')) order.push('delivered')
    else if (isOf('webhook_owing')) order.push('looked')
    else if (isOf('lease')) order.push('claimed')
    return run()
  })
  const lines: { job?: string; finished?: boolean; events_pruned?: number }[] = []
  const info = vi
    .spyOn(console, 'info')
    .mockImplementation((line) => void lines.push(JSON.parse(String(line))))
  const APP_SECRET = 'the secret of this deployment, as the tests have it'
  await maintain({ ...env, DB, APP_SECRET, EVENT_DAYS: '1' }, now)
  info.mockRestore()

  expect(await inbox.taken()).toEqual(ids)
  const place = (name: string) => lines.findIndex(({ job }) => job === name)
  expect(lines[place('deliver-webhooks')]).toMatchObject({ delivered: 3, finished: true })
  // Of its 25 queries, some visit the organizations of other tests.
  expect(lines[place('prune-events')]?.events_pruned).toBeGreaterThanOrEqual(30_000)
  expect(order.filter((each) => each === 'pruned').length).toBeGreaterThanOrEqual(15)
  // It has its events before the first is deleted; a query of its own waits for one step at most.
  expect(order.slice(0, 2)).toEqual(['looked', 'claimed'])
  await clean()
})
