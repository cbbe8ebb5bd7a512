// The cron job that deletes old events, but never the newest of an organization.
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { aroundBatches } from '../around-batches.ts'
import { aRun, freshTurns } from '../jobs/a-run.ts'
import { clean, expiry, kept, now, pruned, withEvents, withMany } from './old-events.ts'

beforeEach(clean)

test('an event is deleted once it is as old as it may be, unless it is the newest', async () => {
  const before = [
    [expiry - 1, expiry, expiry + 1],
    [expiry - 1, expiry],
    [expiry, expiry + 1],
    [expiry + 1, expiry + 2],
    [expiry],
    [1],
    [expiry + 1],
    [1, 1, 1, 1, expiry, expiry, expiry + 1, expiry + 1],
    [],
  ]
  const ids = await withEvents(before)
  expect(await pruned()).toEqual({ events_pruned: 10, finished: true })
  expect(await Promise.all(ids.map((id) => kept(id)))).toEqual([
    [expiry + 1],
    [expiry],
    [expiry + 1],
    [expiry + 1, expiry + 2],
    [expiry],
    [1],
    [expiry + 1],
    [expiry + 1, expiry + 1],
    [],
  ])
  expect(await pruned()).toEqual({ events_pruned: 0, finished: true })
})

test('the numbers of kept events stay, and the next event has the next number', async () => {
  const [id = ''] = await withEvents([[1, 1, 1]])
  await pruned()
  await env.DB.prepare("UPDATE organizations SET name = 'Another' WHERE id = ?").bind(id).run()
  const { results } = await env.DB.prepare('SELECT seq FROM events WHERE organization_id = ?').bind(id).all()
  expect(results).toEqual([{ seq: 9 }, { seq: 10 }])
})

test('events of many organizations go, a step at a time and whatever their number in each', async () => {
  const random = (most: number, number: number) => (number * 7919) % (most + 1)
  const times = Array.from({ length: 700 }, (_, number) => [
    ...Array.from({ length: random(9, number) }, () => expiry - 1),
    ...Array.from({ length: random(3, number + 3) }, () => expiry + 1),
  ])
  const ids = await withEvents(times)
  const left = times.map((at) =>
    at.includes(expiry + 1) ? at.filter((each) => each > expiry) : at.slice(-1),
  )
  const deleted = times.flat().length - left.flat().length
  expect(await pruned({ organizations: 300, events: 350, queries: 1_000 })).toEqual({
    events_pruned: deleted,
    finished: true,
  })
  expect(await Promise.all(ids.map((id) => kept(id)))).toEqual(left)
})

describe('a backlog', () => {
  test('that exceeds the queries of a run is left to the next run, and no step is larger than it may be', async () => {
    const id = await withMany(1_000)
    const sizes: number[] = []
    const DB = aroundBatches(async (send, sent) => {
      const results = await send()
      if (sent.some(({ sql }) => sql.startsWith('DELETE'))) sizes.push(results[0]?.results.length ?? NaN)
      return results
    })
    const limits = { organizations: 5_000, events: 100, queries: 4 }
    const runs = []
    for (const goesOn of [false, true, true, true]) {
      runs.push(await pruned(limits, { bindings: { ...env, DB }, goesOn }))
    }
    expect(runs).toEqual([
      ...Array.from({ length: 3 }, () => ({ events_pruned: 300, finished: false })),
      { events_pruned: 100, finished: true },
    ])
    expect(sizes).toEqual([...Array.from({ length: 10 }, () => 100), 0])
    expect(await kept(id)).toEqual([expiry + 1])
  })

  test('that exceeds the time of a run is left to the next run', async () => {
    await withMany(500)
    let steps = 0
    const DB = aroundBatches((send, sent) => {
      if (sent.some(({ sql }) => sql.startsWith('DELETE'))) steps += 1
      return send()
    })
    const run = aRun(now, () => steps >= 2)
    const done = await pruned({ events: 100 }, { bindings: { ...env, DB }, run })
    expect(done).toEqual({ events_pruned: 200, finished: false })
    expect(await pruned({ events: 100 }, { goesOn: true })).toMatchObject({ events_pruned: 300 })
  })

  test('in one database does not delay another, nor does a failure there', async () => {
    await withMany(1_000)
    const second = await withMany(50, env.SECOND)
    await freshTurns(env.SECOND)
    const two = { ...env, DB_2: env.SECOND }
    expect(await pruned({ events: 100, queries: 4 }, { bindings: two })).toMatchObject({ finished: false })
    expect(await kept(second, env.SECOND)).toEqual([expiry + 1])

    const another = await withMany(50, env.SECOND)
    await freshTurns(env.SECOND)
    const DB = aroundBatches(() => Promise.reject(new Error('gone')))
    await expect(pruned({}, { bindings: { ...two, DB } })).rejects.toThrow('gone')
    expect(await kept(another, env.SECOND)).toEqual([expiry + 1])
  })
})
