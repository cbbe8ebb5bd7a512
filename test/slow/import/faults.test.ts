// An import that dies at any call to storage is whole or not at all, and is whole once it is sent again.
import { expect, test } from 'vitest'
import { newOrganization, createClient, type Organization } from '../../helpers.ts'
import { callAs, importing, importOf } from '../../client-management/imports/importing.ts'
import { comparable } from '../../storage/fault-matrix/comparable.ts'
import { stateOf } from '../../storage/fault-matrix/state.ts'
import { interruptedEnv } from '../../world/faults.ts'

async function prepared(): Promise<Organization> {
  const owner = await newOrganization({ client_limit: 5 })
  await createClient(owner, { email: 'one@example.com', weight: 70, tags: ['a'] })
  return owner
}
const rows = [
  { display_name: 'One', email: 'one@example.com', weight: 71, tags: ['b'], note: 'A note' },
  { display_name: 'Two', email: 'two@example.com', tags: ['b', 'c'], note: 'Another' },
  { display_name: 'Three', email: 'three@example.com', gender: 'female' },
  { display_name: 'Four', email: 'one@example.com' },
  { display_name: 'Five', email: 'five@example.com' },
]
const stored = async (owner: Organization) => {
  const { tables } = await stateOf(owner, [])
  const { outcomes, ...others } = tables
  return { whole: comparable({ tables: others, objects: [] }, owner), kept: outcomes?.length }
}

test.each(
  ['before', 'after'].flatMap((when) =>
    [false, true].flatMap((dies) => [false, true].map((hasKey) => [when, dies, hasKey] as const)),
  ),
)('a call lost %s it is done (dies: %s, with a key: %s)', async (when, dies, hasKey) => {
  const model = await prepared()
  const none = await stored(model)
  await importing(model, rows, { mode: 'upsert' })
  const all = await stored(model)
  expect(all.whole).not.toBe(none.whole)
  let steps = 0
  for (let at = 1; ; at++) {
    const owner = await prepared()
    const key = hasKey ? { 'Idempotency-Key': 'once' } : {}
    const call = importOf(owner, rows, { mode: 'upsert' }, key)
    const { bindings, reached } = interruptedEnv({
      at,
      only: 'DB',
      when: when === 'before' ? 'before' : 'after',
      dies,
    })
    const answer = await callAs(bindings, call)
    if (!reached()) break
    steps += 1
    expect([200, 503]).toContain(answer.status)
    const left = await stored(owner)
    expect([none.whole, all.whole]).toContain(left.whole)
    if (answer.status === 200) expect(left.whole).toBe(all.whole)
    if (!hasKey) continue
    const again = await importing(owner, rows, { mode: 'upsert' }, key)
    expect(again.body).toMatchObject({ total: 5, created: 3, updated: 1, failed: 1 })
    expect(await stored(owner)).toEqual({ whole: all.whole, kept: 1 })
  }
  expect(steps).toBeGreaterThanOrEqual(2)
})
