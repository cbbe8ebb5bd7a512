// EVENT_DAYS: how long events are kept.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { pruneOldEvents } from '../../src/jobs/prune-events.ts'
import { withEvents, kept } from '../storage/old-events.ts'
import { aRun, freshTurns } from './a-run.ts'

const day = 86_400_000
const now = Date.parse('2015-01-01T00:00:00.000Z')
const ages = [3_651, 3_650, 3_649, 401, 400, 399, 31, 30, 29, 2, 1, 0]

async function keptWith(EVENT_DAYS: string | number | undefined) {
  const [id = ''] = await withEvents([ages.map((age) => now - age * day)])
  await freshTurns()
  const done = await pruneOldEvents({ ...env, EVENT_DAYS }, aRun(new Date(now)))
  expect(done.finished).toBe(true)
  return { oldest: (now - ((await kept(id))[0] ?? NaN)) / day, problem: 'problem' in done && done.problem }
}

test.each([
  [undefined, 399],
  ['', 399],
  [' ', 399],
  ['400', 399],
  ['1', 0],
  ['30', 29],
  [' 30 ', 29],
  [30, 29],
  ['3650', 3_649],
])('with EVENT_DAYS %j the oldest kept event is %i days old', async (setting, oldest) => {
  expect(await keptWith(setting)).toEqual({ oldest, problem: false })
})

test.each(['0', '-1', '3651', '1.5', '1e2', '30 days', 'forever', 0, 0.5, NaN])(
  'EVENT_DAYS %j counts as unset, and the job’s line says so',
  async (setting) => {
    expect(await keptWith(setting)).toEqual({
      oldest: 399,
      problem: 'EVENT_DAYS is not a whole number from 1 to 3650, so events are kept for 400 days',
    })
  },
)
