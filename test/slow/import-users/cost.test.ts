// What an import of 500 users or weights costs, and that it does not grow with the organization.
import { expect, test } from 'vitest'
import { callWith } from '../../call-with.ts'
import { countingEnv, newCost } from '../../counting.ts'
import { aUser, newOrganization, type Organization } from '../../helpers.ts'
import { enrolUsers } from '../../storage/many-users.ts'
import { importOf } from '../../user-management/imports/importing.ts'

const numbers = Array.from({ length: 500 }, (_, number) => number)

async function cost(owner: Organization, rows: object[], ...more: [query?: object, how?: object]) {
  const counted = newCost()
  const [query = {}, how = {}] = more
  const { status, body } = await callWith(countingEnv(counted), ...importOf(owner, rows, { ...query }, how))
  expect([status, body.failed]).toEqual([200, 0])
  const { roundTrips, rowsRead, rowsWritten } = counted
  return { roundTrips, rowsRead, rowsWritten }
}

async function costs(size: number) {
  const owner = await newOrganization()
  await enrolUsers(owner, size)
  const keyed = { headers: { 'Idempotency-Key': 'an-import' } }
  const added = numbers.map((number) => aUser({ from_id: `new-${number}` }))
  const of = (more: object) => numbers.map((number) => ({ from_id: `bulk-${number}`, ...more }))
  const update = { mode: 'update' }
  const what = 'import-weights'
  return {
    'a dry run': await cost(owner, added, { dry_run: 'true' }),
    created: await cost(owner, added, {}, keyed),
    repeated: await cost(owner, added, {}, keyed),
    unchanged: await cost(owner, added, { mode: 'upsert' }),
    goals: await cost(owner, of({ goal: 'lose weight' }), update),
    weights: await cost(owner, of({ weight_kg: 90 }), update),
    names: await cost(owner, of({ last_name: 'Other' }), update),
    'weights alone': await cost(
      owner,
      of({ weight_kg: 91, weighed_at: '2026-01-01T10:00:00Z' }),
      {},
      { what },
    ),
    'weights that are there': await cost(
      owner,
      of({ weight_kg: 91, weighed_at: '2026-01-01T10:00:00Z' }),
      {},
      { what },
    ),
  }
}

test('500 rows in at most three trips, and rows that do not grow from 1 000 users to 10 000', async () => {
  const [small, large] = [await costs(1_000), await costs(10_000)]
  expect(large).toEqual(small)
  expect(Math.max(...Object.values(small).map(({ roundTrips }) => roundTrips))).toBeLessThanOrEqual(3)
  const told = Object.entries(small).map(([name, { roundTrips, rowsRead, rowsWritten }]) => [
    name,
    [roundTrips, rowsRead, rowsWritten],
  ])
  // docs/costs.md says so.
  expect(Object.fromEntries(told)).toEqual({
    'a dry run': [1, 1002, 0],
    created: [2, 12013, 6006],
    repeated: [3, 2006, 2],
    unchanged: [2, 3507, 3],
    goals: [2, 5507, 1503],
    weights: [2, 6507, 2503],
    names: [2, 21007, 2503],
    'weights alone': [2, 7505, 2002],
    'weights that are there': [2, 5505, 2],
  })
})
