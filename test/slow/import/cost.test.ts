// What an import of 500 rows costs, and that it does not grow with the organization.
import { expect, test } from 'vitest'
import { countingEnv, newCost } from '../../counting.ts'
import { newOrganization, type Organization } from '../../helpers.ts'
import { callAs, importOf } from '../../client-management/imports/importing.ts'
import { populate } from '../../storage/population.ts'

const many = 500
const numbers = Array.from({ length: many }, (_, number) => number)
const person = (number: number, more: object = {}) => ({
  display_name: `Person ${number} Family`,
  email: `person-${number}@example.com`,
  gender: number % 2 ? 'male' : 'female',
  weight: 70,
  phone: '+41 79 123 45 67',
  ...more,
})

async function cost(
  owner: Organization,
  rows: object[],
  query: Record<string, string>,
  headers = {},
  what: 'clients' | 'sessions' = 'clients',
) {
  const counted = newCost()
  const { status, body } = await callAs(countingEnv(counted), importOf(owner, rows, query, headers, what))
  expect([status, body.failed]).toEqual([200, 0])
  const { roundTrips, rowsRead, rowsWritten } = counted
  return { roundTrips, rowsRead, rowsWritten }
}

async function costs(size: number) {
  const owner = await newOrganization()
  const uids = await populate(owner, size)
  const key = { 'Idempotency-Key': 'an-import' }
  const all = numbers.map((number) => person(number))
  const notes = numbers.map((number) => ({ user_uid: uids[number], note: `Note ${number}` }))
  const sessions = numbers.map((number) => ({
    user_uid: uids[number % 5],
    activity: 'Running',
    started_at: new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toISOString(),
    weight: number % 2 ? 70 : 71,
  }))
  // The use of the key is recorded once.
  await owner.clients('/?limit=1')
  const update = { mode: 'update', match: 'user_uid' }
  return {
    'a dry run': await cost(owner, all, { dry_run: 'true' }),
    created: await cost(owner, all, {}, key),
    repeated: await cost(owner, all, {}, key),
    unchanged: await cost(owner, all, { mode: 'upsert' }),
    weights: await cost(
      owner,
      numbers.map((number) => ({ user_uid: uids[number], weight: 71 })),
      update,
    ),
    // Of those who were created, who have words to change.
    names: await cost(
      owner,
      numbers.map((number) => ({ email: person(number).email, display_name: 'Another Name' })),
      { mode: 'update' },
    ),
    genders: await cost(
      owner,
      numbers.map((number) => ({ user_uid: uids[number], gender: 'female' })),
      update,
    ),
    notes: await cost(owner, notes, update),
    sessions: await cost(owner, sessions, {}, {}, 'sessions'),
  }
}

/** Among all slow tests an import reads one or two rows more than alone. */
const near = (rows: number): unknown => expect.closeTo(rows, -1)

test('500 rows in at most three trips, and rows that do not grow from 1 000 clients to 10 000', async () => {
  const [{ genders, sessions, ...small }, { genders: gendersOfMany, sessions: sessionsOfMany, ...large }] = [
    await costs(1_000),
    await costs(10_000),
  ]
  expect(large).toEqual(small)
  // The day of a last session has other clients, or not.
  expect(Math.abs(gendersOfMany.rowsRead - genders.rowsRead)).toBeLessThan(200)
  expect(Math.abs(sessionsOfMany.rowsRead - sessions.rowsRead)).toBeLessThan(10)
  expect([sessions.roundTrips, sessions.rowsWritten]).toEqual([2, expect.closeTo(1_520, -1)])
  expect(small).toEqual({
    'a dry run': { roundTrips: 1, rowsRead: near(503), rowsWritten: 0 },
    created: { roundTrips: 2, rowsRead: near(10_016), rowsWritten: 9_006 },
    repeated: { roundTrips: 3, rowsRead: near(2_006), rowsWritten: 2 },
    unchanged: { roundTrips: 2, rowsRead: near(4_507), rowsWritten: 3 },
    weights: { roundTrips: 2, rowsRead: near(5_009), rowsWritten: 1_503 },
    names: { roundTrips: 2, rowsRead: near(22_007), rowsWritten: 4_003 },
    notes: { roundTrips: 2, rowsRead: near(7_509), rowsWritten: 2_003 },
  })
})
