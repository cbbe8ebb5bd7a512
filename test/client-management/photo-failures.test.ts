// A create or an update with a photo that fails leaves no object in R2.
import { describe, expect, test } from 'vitest'
import { photos } from '../fixtures/photos.ts'
import { aClient, newOrganization } from '../helpers.ts'
import { notUnderAdmin } from './client-answers.ts'
import { fetchPhoto, multipart, objectOf, objectsOf, photographed, photoOf } from './photo-calls.ts'
import { uidOf } from './population.ts'

const put = { method: 'PUT' }

describe('no object is left by', () => {
  test('a new client with a taken e-mail', async () => {
    const organization = await newOrganization()
    const client = aClient()
    uidOf(await organization.clients('/', { json: client }))
    const answer = await organization.clients('/', { body: multipart(client, { bytes: photos.baseline }) })
    expect(answer).toMatchObject({ status: 400, body: { details: [{ field: 'email' }] } })
    expect(await objectsOf(organization)).toEqual([])
  })

  test('a new client beyond the limit', async () => {
    const organization = await newOrganization({ client_limit: 0 })
    const answer = await organization.clients('/', { body: multipart(aClient(), { bytes: photos.baseline }) })
    expect(answer).toMatchObject({
      status: 404,
      body: { error: 'User creation limit reached for Enterprise plan' },
    })
    expect(await objectsOf(organization)).toEqual([])
  })

  test('an update of an unknown client, and of one of another organization', async () => {
    const other = await photographed(photos.paletteInterlaced)
    const organization = await newOrganization()
    for (const user_uid of ['nobody', other.uid]) {
      const body = multipart({ user_uid }, { bytes: photos.baseline })
      expect(await organization.clients('/', { ...put, body })).toMatchObject(notUnderAdmin)
    }
    expect(await objectsOf(organization)).toEqual([])
    expect(await photoOf(other.organization, other.uid)).toBe(other.url)
    expect((await fetchPhoto(other.url)).bytes).toEqual(photos.paletteInterlaced)
  })

  test('an update to a taken e-mail, and the old photo stays', async () => {
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

  test('a call with a member’s key, and without a key', async () => {
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
