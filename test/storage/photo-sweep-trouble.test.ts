import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { sweepPhotos } from '../../src/storage/index.ts'
import { objectOf, objectsOf, photographed } from '../client-management/photo-calls.ts'
import { countingEnv, newCost } from '../counting.ts'
import { photos } from '../fixtures/photos.ts'
import { aRun } from '../jobs/a-run.ts'
import { exists, isWaiting, later, orphan, sweep, waiting } from './photo-sweeping.ts'
import { sweepLimits } from '../../src/storage/photos/sweep.ts'
import { everyObject } from '../world/bucket.ts'

// The sweep beside other runs and with failing deletions, and its cost.

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

test('an object that cannot be deleted delays no other, and a later run tries it again', async () => {
  await sweep()
  const orphans = [await orphan(), await orphan(), await orphan()]
  const rows = [await waiting(await orphan()), await waiting(await orphan()), await waiting(await orphan())]
  const stubborn = [orphans[1] ?? '', rows[1] ?? '']
  expect(await sweep({}, { PHOTOS: refusing(...stubborn) })).toMatchObject({
    outbox_deleted: 2,
    outbox_failed: 1,
    orphans_deleted: 2,
    // The object in the outbox is an orphan as well.
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
  // Stubborn objects that fill a whole run do not keep the others waiting.
  const next = await waiting(await orphan(`${'z'.repeat(22)}.jpg`))
  for (let runs = 0; runs < 2; runs++) await sweep({ outbox: 1 }, { PHOTOS: refusing(...stubborn) }, later(0))
  expect(await exists(next)).toBe(false)
  // One run reaches the end of the bucket, the next begins at its start.
  for (let runs = 0; runs < 2; runs++) await sweep()
  expect(await Promise.all(stubborn.map(exists))).toEqual([false, false])
  expect(await isWaiting(rows[1] ?? '')).toBe(false)
})

test('overlapping runs delete every orphan and no photo that a client shows', async () => {
  const { organization, url } = await photographed(photos.baseline)
  const names = [await orphan(), await waiting(await orphan()), await orphan()]
  await Promise.all([sweep({ page: 3 }), sweep({ page: 2 }), sweep(), sweep({ pages: 1, page: 1 })])
  await sweep()
  for (const name of names) expect([await exists(name), await isWaiting(name)]).toEqual([false, false])
  expect(await objectsOf(organization)).toEqual([objectOf(url)])
})

test('a run with nothing to delete makes 3 round trips and two for each 1 000 objects, and reads about two rows a photo', async () => {
  // The records of what other tests deleted are no photos.
  const records = (await everyObject()).filter(({ key }) => key.startsWith('erasures/'))
  while (records.length > 0) await env.PHOTOS.delete(records.splice(0, 1_000).map(({ key }) => key))
  for (let count = 0; count < 5; count++) await photographed(photos.baseline)
  await sweep()
  const cost = newCost()
  const objects = (await everyObject()).length
  await sweepPhotos(countingEnv(cost), aRun(later()))
  console.log(
    `sweep of ${objects} objects: ${cost.roundTrips} trips, ${cost.rowsRead} read, ${cost.rowsWritten} written`,
  )
  // Other tests' photos may fill more pages than one.
  expect(cost.roundTrips).toBe(3 + 2 * Math.ceil(objects / sweepLimits.page))
  // Each photo reads its name in the list and its client in the index.
  expect(cost.rowsRead).toBeLessThanOrEqual(2 * objects + 8)
})
