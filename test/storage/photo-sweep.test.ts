import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { sweepPhotos } from '../../src/storage/index.ts'
import { sweepLimits } from '../../src/storage/photos/sweep.ts'
import { callWith } from '../call-with.ts'
import { fetchPhoto, multipart, objectOf, objectsOf, photographed } from '../client-management/photo-calls.ts'
import { countingEnv, newCost } from '../counting.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, database, newOrganization } from '../helpers.ts'

// The cron that finishes what crashes left between R2 and D1. Other tests' objects are in the same bucket, so every test
// asks about its own and about the log's counts only where it swept the bucket before.

const { grace } = sweepLimits
const later = (ms = 2 * grace) => new Date(Date.now() + ms)
const sweep = (limits: Partial<typeof sweepLimits> = {}, bindings: Partial<typeof env> = {}, now = later()) =>
  sweepPhotos({ ...env, ...bindings }, now, newUsage(), { ...sweepLimits, ...limits })

const newName = () => `${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}.jpg`
async function orphan(name = newName()): Promise<string> {
  await env.PHOTOS.put(name, photos.baseline)
  return name
}
async function waiting(name: string): Promise<string> {
  await database
    .prepare("INSERT INTO photo_outbox (name, organization_id) VALUES (?, 'nobody')")
    .bind(name)
    .run()
  return name
}
const exists = async (name: string) => (await env.PHOTOS.head(name)) !== null
const isWaiting = async (name: string) =>
  (await database.prepare('SELECT 1 FROM photo_outbox WHERE name = ?').bind(name).first()) !== null

describe('objects without a row', () => {
  test('go after an hour, to the millisecond, and not before; what clients show stays', async () => {
    const { organization, url } = await photographed(photos.baseline)
    const name = await orphan()
    const uploaded = (await env.PHOTOS.head(name))?.uploaded.getTime() ?? NaN
    await sweep({}, {}, later(0))
    await sweep({}, {}, new Date(uploaded + 3_600_000))
    expect(await exists(name)).toBe(true)
    await sweep({}, {}, new Date(uploaded + 3_600_001))
    expect(await exists(name)).toBe(false)
    expect(await objectsOf(organization)).toEqual([objectOf(url)])
    expect((await fetchPhoto(url)).status).toBe(200)
  })

  test('an upload in flight survives a sweep between its object and its row', async () => {
    const organization = await newOrganization()
    const PHOTOS = new Proxy(env.PHOTOS, {
      get: (target, method: keyof R2Bucket) =>
        method !== 'put'
          ? target[method].bind(target)
          : async (...args: Parameters<R2Bucket['put']>) => {
              const object = await target.put(...args)
              await sweep({}, {}, later(0))
              return object
            },
    })
    const { status, body } = await callWith({ PHOTOS }, '/client-management/clients', {
      headers: { Authorization: organization.keys.admin },
      body: multipart(aClient(), { bytes: photos.baseline }),
    })
    expect(status).toBe(201)
    expect((await fetchPhoto(body.userData.profile_photo)).status).toBe(200)
  })

  test('objects that are no photos of this service are not touched', async () => {
    const names = ['logo.png', 'backup/2026.zip', `${'a'.repeat(22)}.gif`, `x/${'a'.repeat(22)}.jpg`]
    for (const name of names) await orphan(name)
    await sweep()
    for (const name of names) {
      expect(await exists(name)).toBe(true)
      await env.PHOTOS.delete(name)
    }
  })

  test('a bucket larger than a run is walked over several, from where the last one stopped', async () => {
    await sweep()
    const { organization, url } = await photographed(photos.baseline)
    const names: string[] = []
    for (let count = 0; count < 7; count++) names.push(await orphan())
    const total = (await env.PHOTOS.list()).objects.length
    const runs: { objects_seen: number; orphans_deleted: number }[] = []
    // The position is at the start: the sweep above reached the end.
    for (let seen = 0; seen < total; seen += runs.at(-1)?.objects_seen ?? total) {
      runs.push(await sweep({ pages: 2, page: 2 }))
      expect(runs.at(-1)?.objects_seen).toBeLessThanOrEqual(4)
    }
    expect(runs.reduce((sum, run) => sum + run.objects_seen, 0)).toBe(total)
    expect(runs.reduce((sum, run) => sum + run.orphans_deleted, 0)).toBe(7)
    for (const name of names) expect(await exists(name)).toBe(false)
    expect(await objectsOf(organization)).toEqual([objectOf(url)])
    // And round again.
    const name = await orphan(`${'-'.repeat(22)}.jpg`)
    await sweep({ pages: 1, page: 2 })
    expect(await exists(name)).toBe(false)
  })
})

describe('the outbox', () => {
  test('is worked off at once: its photos are shown by nobody, whatever their age', async () => {
    const names = [await waiting(await orphan()), await waiting(newName())]
    await sweep({}, {}, later(0))
    for (const name of names) {
      expect(await exists(name)).toBe(false)
      expect(await isWaiting(name)).toBe(false)
    }
  })

  test('larger than a run, it takes several', async () => {
    await sweep()
    const names: string[] = []
    for (let count = 0; count < 5; count++) names.push(await waiting(await orphan()))
    const swept = [await sweep({ outbox: 2 }, {}, later(0)), await sweep({ outbox: 2 }, {}, later(0))]
    expect(swept.map(({ outbox_deleted }) => outbox_deleted)).toEqual([2, 2])
    expect((await sweep({ outbox: 2 }, {}, later(0))).outbox_deleted).toBe(1)
    for (const name of names) expect([await exists(name), await isWaiting(name)]).toEqual([false, false])
  })
})

/** A bucket that cannot delete these objects. */
const refusing = (...stubborn: string[]) =>
  new Proxy(env.PHOTOS, {
    get: (target, method: keyof R2Bucket) =>
      method !== 'delete'
        ? target[method].bind(target)
        : (names: string | string[]) =>
            [names].flat().some((name) => stubborn.includes(name))
              ? Promise.reject(new Error('We encountered an internal error. Please try again.'))
              : target.delete(names),
  })

test('an object that cannot be deleted holds up no other one, and is met again', async () => {
  await sweep()
  const orphans = [await orphan(), await orphan(), await orphan()]
  const rows = [await waiting(await orphan()), await waiting(await orphan()), await waiting(await orphan())]
  const stubborn = [orphans[1] ?? '', rows[1] ?? '']
  expect(await sweep({}, { PHOTOS: refusing(...stubborn) })).toMatchObject({
    outbox_deleted: 2,
    outbox_failed: 1,
    orphans_deleted: 2,
    // The waiting one is an object without a row as well.
    orphans_failed: 2,
  })
  expect(await Promise.all([...orphans, ...rows].map(exists))).toEqual([
    false,
    true,
    false,
    false,
    true,
    false,
  ])
  expect(await Promise.all(rows.map(isWaiting))).toEqual([false, true, false])
  // Even where as many are stubborn as a run takes on, the others have their turn.
  const next = await waiting(await orphan(`${'z'.repeat(22)}.jpg`))
  for (let runs = 0; runs < 2; runs++) await sweep({ outbox: 1 }, { PHOTOS: refusing(...stubborn) }, later(0))
  expect(await exists(next)).toBe(false)
  // One run that finds the end, one from the start.
  for (let runs = 0; runs < 2; runs++) await sweep()
  expect(await Promise.all(stubborn.map(exists))).toEqual([false, false])
  expect(await isWaiting(rows[1] ?? '')).toBe(false)
})

test('runs may overlap', async () => {
  const { organization, url } = await photographed(photos.baseline)
  const names = [await orphan(), await waiting(await orphan()), await orphan()]
  await Promise.all([sweep({ page: 3 }), sweep({ page: 2 }), sweep(), sweep({ pages: 1, page: 1 })])
  await sweep()
  for (const name of names) expect([await exists(name), await isWaiting(name)]).toEqual([false, false])
  expect(await objectsOf(organization)).toEqual([objectOf(url)])
})

test('a run at rest asks little, however many photos there are', async () => {
  for (let count = 0; count < 5; count++) await photographed(photos.baseline)
  await sweep()
  const cost = newCost()
  const objects = (await env.PHOTOS.list()).objects.length
  await sweepPhotos(countingEnv(cost), later(), newUsage())
  console.log(
    `sweep of ${objects} objects: ${cost.roundTrips} trips, ${cost.rowsRead} read, ${cost.rowsWritten} written`,
  )
  expect(cost.roundTrips).toBe(5)
  // A photo's name in the list and its client in the index.
  expect(cost.rowsRead).toBeLessThanOrEqual(2 * objects + 8)
})
