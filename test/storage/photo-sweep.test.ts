import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { fetchPhoto, multipart, objectOf, objectsOf, photographed } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, newOrganization } from '../helpers.ts'
import { exists, isWaiting, later, newName, orphan, sweep, waiting } from './photo-sweeping.ts'
import { everyObject } from '../world/bucket.ts'

// The cron job that removes what crashes left between R2 and D1. Other tests share the bucket, so each test checks
// only its own objects, and counts only after a sweep of its own.

describe('the sweep of the bucket', () => {
  test('deletes an orphan one millisecond after its hour, and no photo that a client shows', async () => {
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

  test('keeps the object of an upload whose row is not written yet', async () => {
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

  test('keeps objects whose names are not those of photos', async () => {
    const names = ['logo.png', 'backup/2026.zip', `${'a'.repeat(22)}.gif`, `x/${'a'.repeat(22)}.jpg`]
    for (const name of names) await orphan(name)
    await sweep()
    for (const name of names) {
      expect(await exists(name)).toBe(true)
      await env.PHOTOS.delete(name)
    }
  })

  test('covers a large bucket in several runs, each from where the last one stopped', async () => {
    await sweep()
    const { organization, url } = await photographed(photos.baseline)
    const names: string[] = []
    for (let count = 0; count < 7; count++) names.push(await orphan())
    const total = (await everyObject()).length
    const runs: { objects_seen: number; orphans_deleted: number }[] = []
    // The first sweep reached the end, so this one begins at the start.
    for (let seen = 0; seen < total; seen += runs.at(-1)?.objects_seen ?? total) {
      runs.push(await sweep({ pages: 2, page: 2 }))
      expect(runs.at(-1)?.objects_seen).toBeLessThanOrEqual(4)
    }
    expect(runs.reduce((sum, run) => sum + run.objects_seen, 0)).toBe(total)
    expect(runs.reduce((sum, run) => sum + run.orphans_deleted, 0)).toBe(7)
    for (const name of names) expect(await exists(name)).toBe(false)
    expect(await objectsOf(organization)).toEqual([objectOf(url)])
    // The next run begins at the start again.
    const name = await orphan(`${'-'.repeat(22)}.jpg`)
    await sweep({ pages: 1, page: 2 })
    expect(await exists(name)).toBe(false)
  })
})

describe('the outbox', () => {
  test('is emptied at once, whatever the age of its photos', async () => {
    const names = [await waiting(await orphan()), await waiting(newName())]
    await sweep({}, {}, later(0))
    for (const name of names) {
      expect(await exists(name)).toBe(false)
      expect(await isWaiting(name)).toBe(false)
    }
  })

  test('takes several runs if it is larger than one run', async () => {
    await sweep()
    const names: string[] = []
    for (let count = 0; count < 5; count++) names.push(await waiting(await orphan()))
    const swept = [await sweep({ outbox: 2 }, {}, later(0)), await sweep({ outbox: 2 }, {}, later(0))]
    expect(swept.map(({ outbox_deleted }) => outbox_deleted)).toEqual([2, 2])
    expect((await sweep({ outbox: 2 }, {}, later(0))).outbox_deleted).toBe(1)
    for (const name of names) expect([await exists(name), await isWaiting(name)]).toEqual([false, false])
  })
})
