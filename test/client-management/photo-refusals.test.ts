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
import { formsOf, multipart, objectsOf, padded } from './photo-calls.ts'

// The photos that create and update refuse, and the sentences.

let organization: Organization
let uid: string
let create: ReturnType<typeof formsOf>['create']
let update: ReturnType<typeof formsOf>['update']
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
  ;({ create, update } = formsOf(organization, uid))
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

  test('is named together with all other problems', async () => {
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

  test('a good photo in a bad form is not stored', async () => {
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
