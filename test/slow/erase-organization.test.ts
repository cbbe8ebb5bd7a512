// A large organization is erased in steps, which may be killed at any call to D1, KV or R2.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eraseOrganizations, recordErasures } from '../../src/storage/index.ts'
import { photos } from '../fixtures/photos.ts'
import { database, newOrganization, operate, type Organization } from '../helpers.ts'
import { aRun } from '../jobs/a-run.ts'
import { bulkClients, insertClients } from '../storage/bulk.ts'
import { everythingOf } from '../world/everything.ts'
import { interruptedEnv } from '../world/faults.ts'
import { newNeighbour } from '../world/neighbours.ts'
import { tracesOf } from '../world/traces.ts'

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.restoreAllMocks()
})
const afterwards = () => aRun(new Date(Date.now() + 120_000))
const remove = (id: string) => operate(`/organizations/${id}?confirm=${id}`, { method: 'DELETE' })
const text = 'D1_ERROR: something else'
const isThere = async ({ id }: { id: string }) => (await operate(`/organizations/${id}`)).status === 200

const size = 20_000
/** Objects are put for some hundred of the photos; the others exist in the rows alone. */
const objects = 300
const name = (number: number) => `${String(number).padStart(22, 'p')}.jpg`

async function fill({ id, adminUid }: Organization): Promise<void> {
  const all = bulkClients(size)
  for (let start = 0; start < size; start += 5_000) {
    const page = JSON.stringify(all.slice(start, start + 5_000))
    await database.prepare(insertClients).bind(id, adminUid, page).run()
  }
  const more = [
    `UPDATE clients SET photo = replace(printf('%22d', n), ' ', 'p') || '.jpg'
      FROM (SELECT user_uid AS uid, row_number() OVER (ORDER BY user_uid) - 1 AS n FROM clients WHERE organization_id = ?1)
      WHERE organization_id = ?1 AND user_uid = uid`,
    `INSERT INTO notes (organization_id, user_uid, text, updated_at)
      SELECT organization_id, user_uid, 'A note', '2026' FROM clients WHERE organization_id = ?1`,
    `INSERT INTO sessions (organization_id, user_uid, started_at, activity)
      SELECT organization_id, user_uid, '2026-01-0' || value, 'Running'
      FROM clients, json_each('[1,2,3]') WHERE organization_id = ?1`,
  ]
  await database.batch(more.map((sql) => database.prepare(sql).bind(id)))
  for (let start = 0; start < objects; start += 50) {
    await Promise.all(
      Array.from({ length: 50 }, (_, number) =>
        env.PHOTOS.put(name(start + number), photos.baseline, { customMetadata: { organization: id } }),
      ),
    )
  }
}

test(
  'an organization of 20 000 clients leaves nothing, though each run dies one call later than the one before',
  { timeout: 300_000 },
  async () => {
    const [organization, neighbour] = [await newOrganization(), await newNeighbour()]
    await fill(organization)
    await recordErasures(env, afterwards())
    const before = await everythingOf(neighbour)
    await remove(organization.id)
    let [runs, slowest, written] = [0, 0, 0]
    while (await isThere(organization)) {
      runs += 1
      const { bindings } = interruptedEnv({ at: runs, when: runs % 2 ? 'after' : 'before', text, dies: true })
      const run = afterwards()
      const start = performance.now()
      await eraseOrganizations({ ...env, ...bindings }, run).catch(() => undefined)
      const trips = run.usage.roundTrips
      slowest = Math.max(slowest, (performance.now() - start) / Math.max(trips, 1))
      written += run.usage.rowsWritten
      expect(runs).toBeLessThan(200)
    }
    console.log(`${runs} runs, ${written} rows written, at most ${Math.round(slowest)} ms a call on average`)
    await recordErasures(env, afterwards())
    expect(await tracesOf(organization.id)).toEqual([`R2 erasures/${organization.id}`])
    expect(await env.PHOTOS.head(name(0))).toBeNull()
    expect(await everythingOf(neighbour)).toEqual(before)
  },
)

test(
  'an organization with one of everything leaves nothing, whichever call dies first',
  { timeout: 600_000 },
  async () => {
    const limits = { rows: 2, elsewhere: 2 }
    const ids: string[] = []
    for (const when of ['before', 'after'] as const) {
      for (let at = 1, isReached = true; isReached; at += 1) {
        const organization = await newNeighbour()
        await remove(organization.id)
        const { bindings, reached } = interruptedEnv({ at, when, text, dies: true })
        await eraseOrganizations({ ...env, ...bindings }, afterwards(), limits).catch(() => undefined)
        isReached = reached()
        while (await isThere(organization)) await eraseOrganizations(env, afterwards(), limits)
        await recordErasures(env, afterwards())
        ids.push(organization.id)
      }
    }
    // One walk for all: other tests have filled the tables.
    expect((await tracesOf(...ids)).sort()).toEqual(ids.map((id) => `R2 erasures/${id}`).sort())
  },
)

test('a large organization does not keep a small one waiting, nor does one that fails', async () => {
  const [large, failing, small] = [await newOrganization(), await newNeighbour(), await newOrganization()]
  const { adminUid } = large
  await database
    .prepare(insertClients)
    .bind(large.id, adminUid, JSON.stringify(bulkClients(2_000)))
    .run()
  for (const { id } of [large, failing, small]) await remove(id)
  const PHOTOS = new Proxy(env.PHOTOS, {
    get: () => () => Promise.reject(new Error('R2 is down')),
  })
  await expect(
    eraseOrganizations({ ...env, PHOTOS }, afterwards(), { rows: 100, elsewhere: 30 }),
  ).rejects.toThrow('R2 is down')
  expect([await isThere(large), await isThere(failing), await isThere(small)]).toEqual([true, true, false])
  while (await isThere(large)) await eraseOrganizations(env, afterwards())
  expect(await isThere(failing)).toBe(false)
})
