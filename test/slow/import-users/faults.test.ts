// An import of users or weights that dies at any call to storage is whole or not at all, and is whole once it is sent again.
import { expect, test } from 'vitest'
import { callWith } from '../../call-with.ts'
import { aUser, newOrganization, type Organization } from '../../helpers.ts'
import { comparable } from '../../storage/fault-matrix/comparable.ts'
import { stateOf } from '../../storage/fault-matrix/state.ts'
import { importing, importOf } from '../../user-management/imports/importing.ts'
import { createUser } from '../../user-management/users.ts'
import { interruptedEnv } from '../../world/faults.ts'

async function prepared(): Promise<Organization> {
  const owner = await newOrganization({ user_limit: 4 })
  await createUser(owner, { from_id: 'a' })
  await createUser(owner, { from_id: 'b' })
  return owner
}
const past = '2026-11-20T10:00:00Z'
/** A clock that is ahead: it is the time of the call. */
const ahead = () => new Date(Date.now() + 60_000).toISOString()
const files = {
  'import-users': {
    query: { mode: 'upsert' },
    rows: [
      aUser({ from_id: 'a', weight_kg: 81, goal: 'lose weight' }),
      aUser({ from_id: 'b', weight_kg: 82, weighed_at: past }),
      aUser({ from_id: 'c' }),
      aUser({ from_id: 'd', weighed_at: past }),
      aUser({ from_id: 'c' }),
    ],
    told: { total: 5, created: 2, updated: 2, failed: 1 },
  },
  'import-weights': {
    query: {},
    rows: [
      { from_id: 'a', weight_kg: 81, weighed_at: past },
      { from_id: 'a', weight_kg: 82, weighed_at: ahead() },
      { from_id: 'b', weight_lbs: 180, weighed_at: ahead() },
      { from_id: 'nobody', weight_lbs: 180, weighed_at: past },
    ],
    told: { total: 4, created: 3, failed: 1 },
  },
}
const stored = async (owner: Organization) => {
  const { tables } = await stateOf(owner, [])
  const { outcomes, ...others } = tables
  return { whole: comparable({ tables: others, objects: [] }, owner), kept: outcomes?.length }
}

test.each(
  (['import-users', 'import-weights'] as const).flatMap((what) =>
    (['before', 'after'] as const).flatMap((when) =>
      [false, true].flatMap((dies) => [false, true].map((hasKey) => [what, when, dies, hasKey] as const)),
    ),
  ),
)('%s: a call lost %s it is done (dies: %s, with a key: %s)', async (what, when, dies, hasKey) => {
  const { query, rows, told } = files[what]
  const model = await prepared()
  const none = await stored(model)
  await importing(model, rows, { ...query }, { what })
  const all = await stored(model)
  expect(all.whole).not.toBe(none.whole)
  let steps = 0
  for (let at = 1; ; at++) {
    const owner = await prepared()
    const headers: Record<string, string> = hasKey ? { 'Idempotency-Key': 'once' } : {}
    const sent = importOf(owner, rows, { ...query }, { what, headers })
    const { bindings, reached } = interruptedEnv({ at, only: 'DB', when, dies })
    const answer = await callWith(bindings, ...sent)
    if (!reached()) break
    steps += 1
    expect([200, 503]).toContain(answer.status)
    const left = await stored(owner)
    expect([none.whole, all.whole]).toContain(left.whole)
    if (answer.status === 200) expect(left.whole).toBe(all.whole)
    if (!hasKey) continue
    const again = await importing(owner, rows, { ...query }, { what, headers })
    expect(again.body).toMatchObject(told)
    expect(await stored(owner)).toEqual({ whole: all.whole, kept: 1 })
  }
  expect(steps).toBeGreaterThanOrEqual(2)
})
