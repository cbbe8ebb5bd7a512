// A photo that is added, replaced or removed: R2 keeps only the one that is shown.
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { photos } from '../fixtures/photos.ts'
import { createClient, newOrganization } from '../helpers.ts'
import { deleted, outcome, updated } from './client-answers.ts'
import { fetchPhoto, multipart, objectOf, objectsOf, photographed, photoOf } from './photo-calls.ts'

const put = { method: 'PUT' }

describe('an update', () => {
  test('adds a first photo, and changes a field beside it', async () => {
    const organization = await newOrganization()
    const uid = await createClient(organization)
    const body = multipart({ user_uid: uid, age: 40 }, { bytes: photos.truecolour })
    expect(await organization.clients('/', { ...put, body })).toMatchObject(updated)
    const url = await photoOf(organization, uid)
    expect((await fetchPhoto(url ?? '')).bytes).toEqual(photos.truecolour)
    expect((await organization.clients(`/${uid}`)).body.age).toBe('40')
  })

  test('of the photo answers with its URL, and one of anything else does not', async () => {
    const organization = await newOrganization()
    const uid = await createClient(organization)
    const update = async (call: object) => outcome(await organization.clients('/', { ...put, ...call }))
    const upload = () => update({ body: multipart({ user_uid: uid, age: 41 }, { bytes: photos.baseline }) })
    const { message } = updated.body
    for (const time of ['added', 'replaced']) {
      const answer = await upload()
      const profile_photo = await photoOf(organization, uid)
      expect(profile_photo, time).toMatch(/^http/)
      expect(answer, time).toEqual({ status: 200, body: { message, profile_photo } })
    }
    expect(await update({ json: { user_uid: uid, age: 42 } })).toEqual(updated)
    expect(await update({ body: multipart({ user_uid: uid, age: 43 }) })).toEqual(updated)
    const removed = { status: 200, body: { message, profile_photo: null } }
    expect(await update({ json: { user_uid: uid, profile_photo: null } })).toEqual(removed)
  })

  test('takes the client’s id from the query', async () => {
    const organization = await newOrganization()
    const uid = await createClient(organization)
    const body = multipart({}, { bytes: photos.baseline })
    expect(await organization.clients(`/?user_uid=${uid}`, { ...put, body })).toMatchObject(updated)
    expect((await fetchPhoto((await photoOf(organization, uid)) ?? '')).bytes).toEqual(photos.baseline)
  })

  test.each([
    ['another', photos.paletteInterlaced],
    ['the very same', photos.baseline],
  ])('replaces the photo by %s: a new URL, and the old one is 404', async (_, bytes) => {
    const { organization, uid, url: old } = await photographed(photos.baseline)
    const { headers } = await fetchPhoto(old)
    const body = multipart({ user_uid: uid }, { bytes })
    expect(await organization.clients('/', { ...put, body })).toMatchObject(updated)

    const url = (await photoOf(organization, uid)) ?? ''
    expect(url).not.toBe(old)
    expect((await fetchPhoto(url)).bytes).toEqual(bytes)
    for (const header of [{}, { Range: 'bytes=0-1' }, { 'If-None-Match': headers.get('ETag') ?? '' }]) {
      expect((await fetchPhoto(old, { headers: header })).status).toBe(404)
    }
    expect((await fetchPhoto(old, { method: 'HEAD' })).status).toBe(404)
    expect(await env.PHOTOS.head(objectOf(old))).toBeNull()
    expect(await objectsOf(organization)).toEqual([objectOf(url)])
  })

  test('of other fields keeps the photo', async () => {
    const { organization, uid, url } = await photographed(photos.baseline)
    expect(await organization.clients('/', { ...put, json: { user_uid: uid, age: 30 } })).toMatchObject(
      updated,
    )
    expect(await photoOf(organization, uid)).toBe(url)
    expect((await fetchPhoto(url)).status).toBe(200)
  })

  test('made eight times at once leaves one photo, the one that is shown', async () => {
    const { organization, uid } = await photographed(photos.baseline)
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        organization.clients('/', {
          ...put,
          body: multipart({ user_uid: uid }, { bytes: photos.truecolour }),
        }),
      ),
    )
    for (const answer of answers) expect(answer).toMatchObject(updated)
    const url = (await photoOf(organization, uid)) ?? ''
    expect(await objectsOf(organization)).toEqual([objectOf(url)])
    expect((await fetchPhoto(url)).bytes).toEqual(photos.truecolour)
  })
})

describe('a photo is removed', () => {
  const expectGone = async (organization: Parameters<typeof objectsOf>[0], url: string) => {
    expect((await fetchPhoto(url)).status).toBe(404)
    expect(await env.PHOTOS.head(objectOf(url))).toBeNull()
    expect(await objectsOf(organization)).toEqual([])
  }

  test('by null in JSON, alone or beside other fields, and again when there is none', async () => {
    for (const more of [{}, { age: 30 }]) {
      const { organization, uid, url } = await photographed(photos.baseline)
      const json = { user_uid: uid, profile_photo: null, ...more }
      expect(await organization.clients('/', { ...put, json })).toMatchObject(updated)
      expect(await photoOf(organization, uid)).toBeNull()
      await expectGone(organization, url)
      expect(await organization.clients('/', { ...put, json })).toMatchObject(updated)
    }
  })

  test('with the client', async () => {
    const { organization, uid, url } = await photographed(photos.truecolour)
    const answer = await organization.clients('/', { method: 'DELETE', json: { user_uid: uid } })
    expect(answer).toMatchObject(deleted)
    await expectGone(organization, url)
  })

  test('with the client, while uploads for it arrive', async () => {
    const { organization, uid } = await photographed(photos.truecolour)
    const upload = () =>
      organization.clients('/', { ...put, body: multipart({ user_uid: uid }, { bytes: photos.baseline }) })
    const remove = () => organization.clients('/', { method: 'DELETE', json: { user_uid: uid } })
    await Promise.all([upload(), upload(), remove(), upload(), upload()])
    expect((await organization.clients(`/${uid}`)).status).toBe(404)
    expect(await objectsOf(organization)).toEqual([])
  })
})
