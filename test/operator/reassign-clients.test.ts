// More clients of a deleted admin than one transaction changes: the cron gives the rest to another one, in steps.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reassignRest } from '../../src/jobs/reassign-clients.ts'
import { anotherAdmin } from '../client-management/population.ts'
import { eventsOf, newestOf } from '../events/expected.ts'
import { database, newOrganization, operate, type Organization } from '../helpers.ts'
import { aRun } from '../jobs/a-run.ts'
import { bulkClients, insertClients } from '../storage/bulk.ts'
import { interruptedEnv } from '../world/faults.ts'

const size = 2_500
let organization: Organization
let first: Awaited<ReturnType<typeof anotherAdmin>>
let second: Awaited<ReturnType<typeof anotherAdmin>>
beforeEach(async () => {
  organization = await newOrganization()
  first = await anotherAdmin(organization)
  second = await anotherAdmin(organization, 'second@example.com')
  await database
    .prepare(insertClients)
    .bind(organization.id, organization.adminUid, JSON.stringify(bulkClients(size)))
    .run()
})
afterEach(() => {
  vi.restoreAllMocks()
})

const remove = (uid: string, to: string) =>
  operate(`/organizations/${organization.id}/admins/${uid}?reassign_to=${to}`, { method: 'DELETE' })
/** The clients of each admin by the rows themselves, and by the kept counts. */
async function counts(...uids: string[]) {
  const all = []
  for (const uid of uids) {
    const found = database.prepare(
      'SELECT count(*) AS n FROM clients WHERE organization_id = ? AND admin_uid = ?',
    )
    all.push(await found.bind(organization.id, uid).first('n'))
    expect((await second.clients(`/filter?admin_uid=${uid}`)).body.query_count ?? 0).toBe(all.at(-1))
  }
  return all
}
const versions = async () => {
  const { results } = await database
    .prepare('SELECT DISTINCT version FROM clients WHERE organization_id = ?')
    .bind(organization.id)
    .all<{ version: string }>()
  return results.map(({ version }) => version)
}

test('a thousand go at once and the rest by the cron, without events, each with a new version', async () => {
  const { adminUid } = organization
  expect((await remove(adminUid, first.adminUid)).status).toBe(200)
  expect(await counts(adminUid, first.adminUid)).toEqual([1_500, 1_000])
  const before = await newestOf(organization.id)
  const cost = aRun()
  expect(await reassignRest(env, cost)).toEqual({ steps: 2, finished: true })
  expect(await counts(adminUid, first.adminUid)).toEqual([0, size])
  expect(await eventsOf(organization.id, before)).toEqual([])
  expect(await versions()).toHaveLength(3)
  expect(await versions()).not.toContain('0')
  expect(await reassignRest(env, aRun())).toEqual({ steps: 0, finished: true })
  console.info(`${cost.usage.rowsRead} rows read, ${cost.usage.rowsWritten} written for 1 500 clients`)
})

test('they go on to the next admin if the one who takes them is deleted meanwhile', async () => {
  const { adminUid } = organization
  await remove(adminUid, first.adminUid)
  const without = await operate(`/organizations/${organization.id}/admins/${first.adminUid}`, {
    method: 'DELETE',
  })
  expect(without.status).toBe(409)
  expect((await remove(first.adminUid, second.adminUid)).status).toBe(200)
  await reassignRest(env, aRun())
  expect(await counts(adminUid, first.adminUid, second.adminUid)).toEqual([0, 0, size])
})

test('an admin whose clients are all on their way to it cannot go without naming another', async () => {
  const { adminUid } = organization
  await remove(adminUid, first.adminUid)
  await database
    .prepare('UPDATE clients SET admin_uid = ? WHERE organization_id = ? AND admin_uid = ?')
    .bind(adminUid, organization.id, first.adminUid)
    .run()
  const { status } = await operate(`/organizations/${organization.id}/admins/${first.adminUid}`, {
    method: 'DELETE',
  })
  expect(status).toBe(409)
})

test('the cron stops in time, and a run that dies at any call is finished by the next', async () => {
  const { adminUid } = organization
  await remove(adminUid, first.adminUid)
  expect(
    await reassignRest(
      env,
      aRun(new Date(), () => true),
    ),
  ).toEqual({ steps: 0, finished: false })
  vi.spyOn(Math, 'random').mockReturnValue(0)
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; at <= 3; at++) {
      const text = 'D1_ERROR: something else'
      const { bindings } = interruptedEnv({ at, when, text, dies: true })
      await expect(reassignRest({ ...env, ...bindings }, aRun())).rejects.toThrow()
      const [left, gone] = await counts(adminUid, first.adminUid)
      expect(Number(left) + Number(gone)).toBe(size)
    }
  }
  await reassignRest(env, aRun())
  expect(await counts(adminUid, first.adminUid)).toEqual([0, size])
})
