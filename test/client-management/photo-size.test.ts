import { beforeAll, describe, expect, test } from 'vitest'
import { photos } from '../fixtures/photos.ts'
import { aClient, newOrganization, type Organization } from '../helpers.ts'
import { expectProblems } from './expect-problems.ts'
import { fetchPhoto, multipart, objectsOf, padded } from './photo-calls.ts'

// The largest photo that create and update take.

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const text = (value: string) => new TextEncoder().encode(value)

describe('size', () => {
  test('5 000 000 bytes are taken, and one more is not', async () => {
    const own = await newOrganization()
    const longest = padded(photos.baseline, 5_000_000)
    const { status, body } = await own.clients('/', { body: multipart(aClient(), { bytes: longest }) })
    expect(status).toBe(201)
    const served = await fetchPhoto(body.userData.profile_photo)
    expect(served.headers.get('Content-Length')).toBe('5000000')
    expect(served.bytes.length).toBe(5_000_000)
    expect(served.bytes.every((byte, at) => byte === longest[at])).toBe(true)

    const tooLong = padded(photos.baseline, 5_000_001)
    expectProblems(
      await own.clients('/', { body: multipart(aClient(), { bytes: tooLong }) }),
      'profile_photo',
    )
    expect(await objectsOf(own)).toHaveLength(1)
  })

  test('a multipart body of 6 000 000 bytes is read, and one byte more is 413', async () => {
    const send = (length: number) => {
      const boundary = 'a-boundary-of-the-test'
      const disposition = 'Content-Disposition: form-data; name='
      const start = text(
        `--${boundary}\r\n${disposition}"email"\r\n\r\nnobody\r\n` +
          `--${boundary}\r\n${disposition}"profile_photo"; filename="a.jpg"\r\n\r\n`,
      )
      const end = text(`\r\n--${boundary}--\r\n`)
      const body = new Uint8Array(length)
      body.set(start)
      body.set(padded(photos.baseline, length - start.length - end.length), start.length)
      body.set(end, length - end.length)
      const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }
      return organization.clients('/', { headers, body })
    }
    expectProblems(await send(6_000_000), 'display_name', 'email', 'profile_photo')
    expect(await send(6_000_001)).toMatchObject({ status: 413, body: { error: expect.any(String) } })
  })
})
