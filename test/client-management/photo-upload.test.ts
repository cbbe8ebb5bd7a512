// A photo that comes with a new client.
import { describe, expect, test } from 'vitest'
import { withoutMetadata } from '../../src/domain/photo/without-metadata.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, newOrganization } from '../helpers.ts'
import {
  fetchPhoto,
  multipart,
  objectOf,
  objectsOf,
  photographed,
  photoOf,
  photoPath,
} from './photo-calls.ts'

describe('a photo created with the client', () => {
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

  test.each(types)(
    '%s is stored by its content, whatever its name and type say',
    async (name, [extension, contentType]) => {
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
    },
  )

  test('is shown alike by every call', async () => {
    const { organization, uid, url } = await photographed(photos.baseline)
    expect(url.startsWith(photoPath)).toBe(true)
    expect(await photoOf(organization, uid)).toBe(url)
    expect((await organization.clients('/')).body.users[0].profile_photo).toBe(url)
    expect((await organization.clients('/filter')).body.users[0].profile_photo).toBe(url)
  })

  test('comes in one form with all other fields', async () => {
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
