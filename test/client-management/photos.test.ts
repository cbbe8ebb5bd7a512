import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { withoutMetadata } from '../../src/domain/photo/without-metadata.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, createClient, newOrganization } from '../helpers.ts'
import {
  fetchPhoto,
  multipart,
  objectOf,
  objectsOf,
  photographed,
  photoOf,
  photoPath,
} from './photo-calls.ts'
import { uidOf } from './population.ts'

// A photo's life: created, replaced, removed, and never an object in R2 that no client shows.

const put = { method: 'PUT' }
const updated = { status: 200, body: { message: 'User information updated successfully.' } }

describe('created with the client', () => {
  const types = Object.entries({
    baseline: ['jpg', 'image/jpeg'],
    progressive: ['jpg', 'image/jpeg'],
    restarts: ['jpg', 'image/jpeg'],
    exifGps: ['jpg', 'image/jpeg'],
    truecolour: ['png', 'image/png'],
    alphaText: ['png', 'image/png'],
    paletteInterlaced: ['png', 'image/png'],
    cmyk: ['jpg', 'image/jpeg'],
    annotatedJpeg: ['jpg', 'image/jpeg'],
    annotatedPng: ['png', 'image/png'],
  } as const)

  test.each(types)('%s, whatever it claims to be', async (name, [extension, contentType]) => {
    const organization = await newOrganization()
    const claims = [
      { name: `photo.${extension}`, type: contentType },
      { name: 'photo.gif', type: 'image/gif' },
      { name: extension === 'jpg' ? 'photo.png' : 'photo.jpg', type: 'text/html' },
      { name: '../../etc/passwd', type: '' },
      { name: 'снимок 1.jpeg', type: 'application/octet-stream' },
    ]
    const urls: string[] = []
    for (const claim of claims) {
      const client = aClient()
      const upload = { bytes: photos[name as keyof typeof photos], ...claim }
      const { status, body } = await organization.clients('/', { body: multipart(client, upload) })
      expect({ status, body }).toEqual({
        status: 201,
        body: {
          userData: {
            ...client,
            user_uid: expect.stringMatching(/^[\w-]+$/),
            age: null,
            gender: null,
            shoeSize: null,
            weight: null,
            height: null,
            profile_photo: expect.stringMatching(
              new RegExp(`^http://roster\\.test/client-management/photos/[\\w-]{22,}\\.${extension}$`),
            ),
            preferable_activities: [],
          },
        },
      })
      const url: string = body.userData.profile_photo
      const served = await fetchPhoto(url)
      expect(served.status).toBe(200)
      expect(served.headers.get('Content-Type')).toBe(contentType)
      expect(served.bytes).toEqual(await withoutMetadata(upload.bytes, extension))
      expect(new TextDecoder('latin1').decode(served.bytes)).not.toMatch(/GPS|Marked|http:/)
      urls.push(url)
    }
    expect(new Set(urls).size).toBe(claims.length)
    expect(await objectsOf(organization)).toEqual(urls.map(objectOf).sort())
  })

  test('and shown by every call alike', async () => {
    const { organization, uid, url } = await photographed(photos.baseline)
    expect(url.startsWith(photoPath)).toBe(true)
    expect(await photoOf(organization, uid)).toBe(url)
    expect((await organization.clients('/')).body.users[0].profile_photo).toBe(url)
    expect((await organization.clients('/filter')).body.users[0].profile_photo).toBe(url)
  })

  test('with all other fields in the same form', async () => {
    const organization = await newOrganization()
    const fields = { ...aClient(), age: 30, gender: 'male', preferable_activities: '["Running"]' }
    const body = multipart(fields, { bytes: photos.truecolour, name: 'me.png', type: 'image/png' })
    const answer = await organization.clients('/', { body })
    expect(answer).toMatchObject({
      status: 201,
      body: { userData: { age: 30, gender: 'male', preferable_activities: ['Running'] } },
    })
  })
})

describe('updated', () => {
  test('a first photo, and a field beside it', async () => {
    const organization = await newOrganization()
    const uid = await createClient(organization)
    const body = multipart({ user_uid: uid, age: 40 }, { bytes: photos.truecolour })
    expect(await organization.clients('/', { ...put, body })).toMatchObject(updated)
    const url = await photoOf(organization, uid)
    expect((await fetchPhoto(url ?? '')).bytes).toEqual(photos.truecolour)
    expect((await organization.clients(`/${uid}`)).body.age).toBe('40')
  })

  test('the client named in the query', async () => {
    const organization = await newOrganization()
    const uid = await createClient(organization)
    const body = multipart({}, { bytes: photos.baseline })
    expect(await organization.clients(`/?user_uid=${uid}`, { ...put, body })).toMatchObject(updated)
    expect((await fetchPhoto((await photoOf(organization, uid)) ?? '')).bytes).toEqual(photos.baseline)
  })

  test.each([
    ['another', photos.paletteInterlaced],
    ['the very same', photos.baseline],
  ])('replaced by %s: a new address, the old one dead', async (_, bytes) => {
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

  test('other fields leave the photo alone', async () => {
    const { organization, uid, url } = await photographed(photos.baseline)
    expect(await organization.clients('/', { ...put, json: { user_uid: uid, age: 30 } })).toMatchObject(
      updated,
    )
    expect(await photoOf(organization, uid)).toBe(url)
    expect((await fetchPhoto(url)).status).toBe(200)
  })

  test('eight at once leave one photo, the one that is shown', async () => {
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

describe('removed', () => {
  const expectGone = async (organization: Parameters<typeof objectsOf>[0], url: string) => {
    expect((await fetchPhoto(url)).status).toBe(404)
    expect(await env.PHOTOS.head(objectOf(url))).toBeNull()
    expect(await objectsOf(organization)).toEqual([])
  }

  test('by null in JSON, alone and beside other fields, and when there is none', async () => {
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
    expect(answer).toMatchObject({ status: 200, body: { message: 'User deleted successfully.' } })
    await expectGone(organization, url)
  })

  test('with the client, while photos of it are coming in', async () => {
    const { organization, uid } = await photographed(photos.truecolour)
    const upload = () =>
      organization.clients('/', { ...put, body: multipart({ user_uid: uid }, { bytes: photos.baseline }) })
    const remove = () => organization.clients('/', { method: 'DELETE', json: { user_uid: uid } })
    await Promise.all([upload(), upload(), remove(), upload(), upload()])
    expect((await organization.clients(`/${uid}`)).status).toBe(404)
    expect(await objectsOf(organization)).toEqual([])
  })
})

describe('what fails leaves no object behind', () => {
  test('creating with an e-mail that is taken', async () => {
    const organization = await newOrganization()
    const client = aClient()
    uidOf(await organization.clients('/', { json: client }))
    const answer = await organization.clients('/', { body: multipart(client, { bytes: photos.baseline }) })
    expect(answer).toMatchObject({ status: 400, body: { details: [{ field: 'email' }] } })
    expect(await objectsOf(organization)).toEqual([])
  })

  test('creating at the limit', async () => {
    const organization = await newOrganization({ client_limit: 0 })
    const answer = await organization.clients('/', { body: multipart(aClient(), { bytes: photos.baseline }) })
    expect(answer).toMatchObject({
      status: 404,
      body: { error: 'User creation limit reached for Enterprise plan' },
    })
    expect(await objectsOf(organization)).toEqual([])
  })

  test('updating nobody, and somebody of another organization', async () => {
    const other = await photographed(photos.paletteInterlaced)
    const organization = await newOrganization()
    for (const user_uid of ['nobody', other.uid]) {
      const body = multipart({ user_uid }, { bytes: photos.baseline })
      expect(await organization.clients('/', { ...put, body })).toMatchObject({
        status: 404,
        body: { error: 'User not found or not under admin' },
      })
    }
    expect(await objectsOf(organization)).toEqual([])
    expect(await photoOf(other.organization, other.uid)).toBe(other.url)
    expect((await fetchPhoto(other.url)).bytes).toEqual(photos.paletteInterlaced)
  })

  test('updating to an e-mail that is taken: the old photo stays', async () => {
    const { organization, uid, url } = await photographed(photos.paletteInterlaced)
    const taken = aClient()
    await organization.clients('/', { json: taken })
    const body = multipart({ user_uid: uid, email: taken.email }, { bytes: photos.baseline })
    expect(await organization.clients('/', { ...put, body })).toMatchObject({
      status: 400,
      body: { details: [{ field: 'email' }] },
    })
    expect(await photoOf(organization, uid)).toBe(url)
    expect((await fetchPhoto(url)).bytes).toEqual(photos.paletteInterlaced)
    expect(await objectsOf(organization)).toEqual([objectOf(url)])
  })

  test('with a key of a member, and without a key', async () => {
    const organization = await newOrganization()
    for (const [Authorization, status] of [
      [organization.keys.member, 403],
      ['', 401],
    ] as const) {
      const body = multipart(aClient(), { bytes: photos.baseline })
      expect((await organization.clients('/', { headers: { Authorization }, body })).status).toBe(status)
    }
    expect(await objectsOf(organization)).toEqual([])
  })
})
