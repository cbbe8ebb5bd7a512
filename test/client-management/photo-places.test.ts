import { beforeAll, describe, expect, test } from 'vitest'
import { photos } from '../fixtures/photos.ts'
import { aClient, createClient, newOrganization, type Organization } from '../helpers.ts'
import { expectProblems } from './expect-problems.ts'
import { fetchPhoto, formsOf, multipart, photoOf, photographed } from './photo-calls.ts'

// A photo comes in a file part of multipart and nowhere else.

let organization: Organization
let uid: string
let create: ReturnType<typeof formsOf>['create']
let update: ReturnType<typeof formsOf>['update']
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
  ;({ create, update } = formsOf(organization, uid))
})

describe('a profile_photo outside a file part', () => {
  const url = 'https://example.com/photo.jpg'
  const form = (fields: object) => ({
    body: new URLSearchParams(Object.entries(fields).map(([k, v]) => [k, String(v)])),
  })

  test.each([url, 'text', 1, true, {}, [url]])(
    '%j in JSON is refused, and the answer names multipart',
    async (profile_photo) => {
      const created = await organization.clients('/', { json: { ...aClient(), profile_photo } })
      const changed = await organization.clients('/', {
        method: 'PUT',
        json: { user_uid: uid, profile_photo },
      })
      for (const answer of [created, changed]) {
        expectProblems(answer, 'profile_photo')
        expect(answer.body.error).toContain('multipart/form-data')
      }
    },
  )

  test('text in a form or in a query is refused, and the answer names multipart', async () => {
    const query = `/?user_uid=${uid}&profile_photo=${encodeURIComponent(url)}`
    const answers = [
      await organization.clients('/', form({ ...aClient(), profile_photo: url })),
      await organization.clients('/', { method: 'PUT', ...form({ user_uid: uid, profile_photo: url }) }),
      await organization.clients(query, { method: 'PUT' }),
    ]
    for (const answer of answers) {
      expectProblems(answer, 'profile_photo')
      expect(answer.body.error).toContain('multipart/form-data')
    }
  })

  test('a part without a file name is a file like any other', async () => {
    for (const answer of [
      await create({ ...aClient(), profile_photo: url }),
      await update({ profile_photo: url }),
    ]) {
      expectProblems(answer, 'profile_photo')
    }
  })

  test('blank text, and null when creating, is no photo', async () => {
    const answers = [
      await organization.clients('/', form({ ...aClient(), profile_photo: '' })),
      await organization.clients('/', form({ ...aClient(), profile_photo: ' ' })),
      await organization.clients('/', { json: { ...aClient(), profile_photo: '' } }),
      await organization.clients('/', { json: { ...aClient(), profile_photo: null } }),
      await create({ ...aClient(), profile_photo: '' }),
    ]
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 201, body: { userData: { profile_photo: null } } })
    }
  })

  test('an empty file part, which browsers send when no file was chosen, is no photo', async () => {
    const nothing = { bytes: new Uint8Array(), name: '', type: 'application/octet-stream' }
    const named = { bytes: new Uint8Array(), name: 'photo.jpg', type: 'image/jpeg' }
    for (const upload of [nothing, named]) {
      const answer = await create(aClient(), upload)
      expect(answer).toMatchObject({ status: 201, body: { userData: { profile_photo: null } } })
    }
  })

  test('an update without a photo keeps the photo', async () => {
    const shown = await photographed(photos.baseline)
    const { clients } = shown.organization
    const age = { user_uid: shown.uid, age: 40 }
    const nothing = { bytes: new Uint8Array(), name: '', type: 'application/octet-stream' }
    const calls = [
      { body: multipart(age, nothing) },
      { body: multipart({ ...age, profile_photo: '' }) },
      { ...form({ ...age, profile_photo: '' }) },
      { json: { ...age, profile_photo: '' } },
    ]
    for (const options of calls) expect((await clients('/', { method: 'PUT', ...options })).status).toBe(200)
    expect(await photoOf(shown.organization, shown.uid)).toBe(shown.url)
    expect((await fetchPhoto(shown.url)).bytes).toEqual(photos.baseline)
  })

  test('an update with neither a photo nor a field is 400', async () => {
    const nothing = { bytes: new Uint8Array(), name: '', type: 'application/octet-stream' }
    const answers = [
      await update({}, nothing),
      await update({ profile_photo: '' }),
      await organization.clients('/', { method: 'PUT', ...form({ user_uid: uid, profile_photo: '' }) }),
      await organization.clients('/', { method: 'PUT', json: { user_uid: uid, profile_photo: '' } }),
      await organization.clients(`/?user_uid=${uid}&profile_photo=`, { method: 'PUT' }),
    ]
    for (const { status, body } of answers) {
      expect({ status, body }).toEqual({
        status: 400,
        body: { error: expect.any(String), details: [expect.any(Object)] },
      })
    }
  })
})
