// Contract 10: a limit that is 80 % full, and one that is full, makes an event in the transaction that made it so.
import { expect, test } from 'vitest'
import { planLimits } from '../../src/domain/limits.ts'
import { plans } from '../../src/domain/organization.ts'
import { aClient, createClient, database, newOrganization } from '../helpers.ts'
import { ofClients, operatorEventsOf, setLimits, shownChanges, warningsOf } from './usage.ts'

/** The numbers of clients at which a limit warns: by the contract, of a few limits. */
test.each([
  [1, [[1, 100]]],
  [2, [[2, 100]]],
  [4, [[4, 100]]],
  [
    5,
    [
      [4, 80],
      [5, 100],
    ],
  ],
  [
    6,
    [
      [5, 80],
      [6, 100],
    ],
  ],
  [
    10,
    [
      [8, 80],
      [10, 100],
    ],
  ],
])('a limit of %i clients warns at %o alone', async (limit, expected) => {
  const owner = await newOrganization({ client_limit: limit })
  for (let n = 0; n < limit; n++) await createClient(owner)
  expect((await owner.clients('/', { json: aClient() })).status).toBe(404)
  expect(shownChanges(await warningsOf(owner))).toEqual(
    expected.map(([used = 0, percent = 0]) => ofClients(used, limit, percent)),
  )
})

test('it is an event of the service after that of the call, which keeps its key and its request', async () => {
  const owner = await newOrganization({ client_limit: 1 })
  const uid = await createClient(owner)
  const [created, warning, ...others] = (await operatorEventsOf(owner)).slice(-2)
  expect(others).toEqual([])
  expect(created).toMatchObject({
    type: 'client.created',
    actor: { type: 'key', name: 'A key' },
    subject: { type: 'client', id: uid },
  })
  expect(warning).toEqual({
    id: expect.stringMatching(/^\d{12}-\d{13}$/),
    type: 'usage.warning',
    created_at: expect.any(String),
    actor: { type: 'system' },
    request_id: created?.request_id,
    subject: { type: 'organization', id: owner.id },
    environment: null,
    changes: ofClients(1, 1, 100),
  })
  expect(Number(warning?.id.slice(0, 12))).toBe(Number(created?.id.slice(0, 12)) + 1)
})

test('a change by hand right after it is of the system', async () => {
  const owner = await newOrganization({ client_limit: 1 })
  const uid = await createClient(owner)
  await database
    .prepare('UPDATE clients SET age = 40 WHERE organization_id = ? AND user_uid = ?')
    .bind(owner.id, uid)
    .run()
  expect((await operatorEventsOf(owner)).at(-1)).toMatchObject({
    type: 'client.updated',
    actor: { type: 'system' },
  })
})

test.each(plans)('the limit of the plan %s is that of the service', async (plan) => {
  const owner = await newOrganization({ plan })
  const limit = planLimits[plan]
  const set = (count: number) =>
    database.prepare('UPDATE organizations SET client_count = ? WHERE id = ?').bind(count, owner.id).run()
  for (const count of [0, (limit ?? 1_000_000) * 0.8 - 1, (limit ?? 1_000_000) - 1]) {
    await set(count)
    if (count > 0) await createClient(owner)
  }
  expect(shownChanges(await warningsOf(owner))).toEqual(
    limit === null
      ? []
      : [
          // By hand from below four fifths to the last place.
          ofClients(limit * 0.8, limit, 80),
          ofClients(limit, limit, 100),
        ],
  )
})

test('neither a deletion, nor a lower limit, nor a refused call warns; growing again does', async () => {
  const owner = await newOrganization({ client_limit: 2 })
  const first = await createClient(owner)
  await setLimits(owner, { client_limit: 1 })
  expect((await owner.clients('/', { json: aClient() })).status).toBe(404)
  await owner.clients('/', { method: 'DELETE', json: { user_uid: first } })
  expect(await warningsOf(owner)).toEqual([])
  await createClient(owner)
  expect(shownChanges(await warningsOf(owner))).toEqual([ofClients(1, 1, 100)])
})

test('an archived client frees its place, and warns when it is restored', async () => {
  const owner = await newOrganization({ client_limit: 1 })
  const uid = await createClient(owner)
  const set = (status: string) =>
    database
      .prepare('UPDATE clients SET status = ? WHERE organization_id = ? AND user_uid = ?')
      .bind(status, owner.id, uid)
      .run()
  await set('archived')
  await set('active')
  expect(shownChanges(await warningsOf(owner))).toEqual([ofClients(1, 1, 100), ofClients(1, 1, 100)])
})
