import { beforeAll, describe, expect, test } from 'vitest'
import {
  chunk,
  frame,
  header,
  idat,
  iend,
  jpegSized,
  makeJpeg,
  makePng,
  pngSized,
  scan,
} from '../fixtures/made-photos.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, createClient, newOrganization, type Organization } from '../helpers.ts'
import { expectProblems } from './expect-problems.ts'
import {
  fetchPhoto,
  multipart,
  objectsOf,
  padded,
  photographed,
  photoOf,
  type Upload,
} from './photo-calls.ts'

// Which photos create and update refuse, in which words, and how much they take.

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
})

const create = (fields: object, uploads?: Upload | Upload[], part?: string) =>
  organization.clients('/', { body: multipart(fields, uploads, part) })
const update = (fields: object, uploads?: Upload | Upload[], part?: string) =>
  organization.clients('/', {
    method: 'PUT',
    body: multipart({ user_uid: uid, ...fields }, uploads, part),
  })
const text = (value: string) => new TextEncoder().encode(value)

describe('bad content', () => {
  const { baseline, truecolour } = photos
  test.each<[string, Uint8Array]>([
    ['text', text('hello')],
    ['a GIF', text('GIF89a\x01\0\x01\0\0\0\0;')],
    ['an SVG', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', text('<html><script>alert(1)</script></html>')],
    ['a WebP', text('RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0')],
    ['one byte', Uint8Array.of(0xff)],
    ['the start of a JPEG', baseline.slice(0, 3)],
    ['half a JPEG', baseline.slice(0, baseline.length / 2)],
    ['the signature of a PNG', truecolour.slice(0, 8)],
    ['half a PNG', truecolour.slice(0, truecolour.length / 2)],
    ['a PNG without its end', truecolour.slice(0, -12)],
    ['a PNG with a damaged header', truecolour.map((byte, at) => (at === 20 ? byte ^ 1 : byte))],
    ['a PNG without pixels', makePng(header(2, 2), iend)],
    ['a PNG of no height', pngSized(5, 0)],
    ['a JPEG of no width', jpegSized(0, 5)],
    ['a PNG of more than 40 megapixels', pngSized(8_001, 5_000)],
    ['a JPEG of more than 40 megapixels', jpegSized(8_000, 5_001)],
    ['something before a JPEG', Uint8Array.of(0, ...baseline)],
    ['zeros', new Uint8Array(1_000)],
  ])('%s', async (_, bytes) => {
    const upload = { bytes, name: 'photo.png', type: 'image/png' }
    expectProblems(await create(aClient(), upload), 'profile_photo')
    expectProblems(await update({}, upload), 'profile_photo')
    expect(await objectsOf(organization)).toEqual([])
  })

  test.each<[string, Uint8Array]>([
    ['must be a JPEG or PNG image', text('hello')],
    ['is a HEIC image: it must be JPEG or PNG', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['is a GIF image: it must be JPEG or PNG', text('GIF89a')],
    [
      'is an Xcode-optimised PNG: it must be JPEG or an ordinary PNG',
      makePng(chunk('CgBI', [0x50, 0, 0x20, 2]), header(2, 2), idat, iend),
    ],
    ['is a truncated or damaged JPEG', baseline.slice(0, 100)],
    ['is a truncated or damaged PNG', truecolour.slice(0, 100)],
    ['is a kind of JPEG that browsers do not show', makeJpeg(frame(2, 2, 0xc3), scan)],
    ['must have at most 500 scans', makeJpeg(frame(2, 2), ...Array<Uint8Array>(501).fill(scan))],
    ['must have a width and a height', pngSized(5, 0)],
    ['must have at most 40 megapixels', jpegSized(8_000, 5_001)],
    ['must have at most 16384 pixels a side', pngSized(1, 16_385)],
    ['must be at most 5000000 bytes', padded(baseline, 5_000_001)],
  ])('%s', async (problem, bytes) => {
    const answer = await create(aClient(), { bytes, name: 'photo.jpg', type: 'image/jpeg' })
    const message = `profile_photo ${problem}`
    expect(answer).toMatchObject({
      status: 400,
      body: { error: message, details: [{ field: 'profile_photo', message }] },
    })
  })

  test('is told together with all other problems', async () => {
    const fields = { email: 'nobody', age: 0, colour: 'red' }
    const upload = { bytes: text('hello') }
    expectProblems(await create(fields, upload), 'display_name', 'profile_photo', ...Object.keys(fields))
    expectProblems(await update(fields, upload), 'profile_photo', ...Object.keys(fields))
    const form = multipart(fields, upload)
    const answer = await organization.clients('/', { method: 'PUT', body: form })
    expect(answer.status).toBe(400)
    expect(answer.body.error).toContain('Missing required user UID')
    expect(answer.body.error).toContain('profile_photo')
  })

  test('a good photo does not save a bad form, and is not stored', async () => {
    expectProblems(await create({ ...aClient(), age: 0 }, { bytes: photos.baseline }), 'age')
    expectProblems(await update({ age: 0 }, { bytes: photos.baseline }), 'age')
    expect(await objectsOf(organization)).toEqual([])
  })

  test('two photos are refused, even if they are the same', async () => {
    for (const second of [photos.truecolour, photos.baseline]) {
      const uploads = [{ bytes: photos.baseline }, { bytes: second }]
      expectProblems(await create(aClient(), uploads), 'profile_photo')
    }
    expect(await objectsOf(organization)).toEqual([])
  })

  test('a file under another name is an unknown field', async () => {
    const answer = await create(aClient(), { bytes: photos.baseline }, 'profile_foto')
    expect(answer.status).toBe(400)
    expect(answer.body.error).toBe('unknown field "profile_foto", did you mean "profile_photo"?')
  })

  test('a file for a text field names that field', async () => {
    const { email } = aClient()
    expectProblems(await create({ email }, { bytes: text('A Name') }, 'display_name'), 'display_name')
  })

  test('40 megapixels are taken', async () => {
    for (const bytes of [pngSized(5_000, 8_000), jpegSized(8_000, 5_000)]) {
      const own = await newOrganization()
      expect((await own.clients('/', { body: multipart(aClient(), { bytes }) })).status).toBe(201)
    }
  })
})

describe('elsewhere than in a file part', () => {
  const url = 'https://example.com/photo.jpg'
  const form = (fields: object) => ({
    body: new URLSearchParams(Object.entries(fields).map(([k, v]) => [k, String(v)])),
  })

  test.each([url, 'text', 1, true, {}, [url]])(
    '%j in JSON is refused, with the way to do it',
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

  test('text in a form or in a query is refused, with the way to do it', async () => {
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

  test('an empty file part is no photo: what a browser sends when none was chosen', async () => {
    const nothing = { bytes: new Uint8Array(), name: '', type: 'application/octet-stream' }
    const named = { bytes: new Uint8Array(), name: 'photo.jpg', type: 'image/jpeg' }
    for (const upload of [nothing, named]) {
      const answer = await create(aClient(), upload)
      expect(answer).toMatchObject({ status: 201, body: { userData: { profile_photo: null } } })
    }
  })

  test('no photo given leaves the photo of the client alone', async () => {
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

  test('no photo given and nothing else either is nothing to change', async () => {
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

describe('size', () => {
  test('5 000 000 bytes are taken, one more is not', async () => {
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

  test('a multipart body of 6 000 000 bytes is read, one of a byte more is 413', async () => {
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
