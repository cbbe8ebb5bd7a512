import { beforeAll, describe, expect, test } from 'vitest'
import { photos } from '../fixtures/photos.ts'
import { fetchPhoto, photographed, type Photographed } from './photo-calls.ts'

// Range requests for photos: 206, 416, and the whole photo for what is not one range.

const bytes = photos.baseline
const size = bytes.length
let shown: Photographed
let etag: string
beforeAll(async () => {
  shown = await photographed(bytes)
  etag = (await fetchPhoto(shown.url)).headers.get('ETag') ?? ''
})

const get = (headers: Record<string, string>) => fetchPhoto(shown.url, { headers })
type Fetched = Awaited<ReturnType<typeof get>>

function expectPart({ status, headers, bytes: body }: Fetched, from: number, to: number): void {
  expect(status).toBe(206)
  expect(headers.get('Content-Range')).toBe(`bytes ${from}-${to}/${size}`)
  expect(headers.get('Content-Length')).toBe(String(to - from + 1))
  expect(headers.get('Content-Type')).toBe('image/jpeg')
  expect(headers.get('ETag')).toBe(etag)
  expect(headers.get('Accept-Ranges')).toBe('bytes')
  expect(headers.get('Cache-Control')).toBe('public, max-age=300')
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'")
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(body).toEqual(bytes.slice(from, to + 1))
}

function expectWhole({ status, headers, bytes: body }: Fetched): void {
  expect(status).toBe(200)
  expect(headers.get('Content-Range')).toBeNull()
  expect(headers.get('Content-Length')).toBe(String(size))
  expect(body).toEqual(bytes)
}

describe('one range is 206', () => {
  const last = size - 1
  test.each([
    ['bytes=0-0', 0, 0],
    ['bytes=0-99', 0, 99],
    ['bytes=100-199', 100, 199],
    [`bytes=${last}-${last}`, last, last],
    [`bytes=0-${last}`, 0, last],
    // An end beyond the photo is its last byte.
    [`bytes=0-${size}`, 0, last],
    ['bytes=10-999999999', 10, last],
    // Open-ended.
    ['bytes=0-', 0, last],
    ['bytes=100-', 100, last],
    [`bytes=${last}-`, last, last],
    // The last n bytes, at most all of them.
    ['bytes=-1', last, last],
    ['bytes=-100', size - 100, last],
    [`bytes=-${size}`, 0, last],
    [`bytes=-${size + 1}`, 0, last],
    ['bytes=-999999999', 0, last],
  ])('%s', async (Range, from, to) => {
    expectPart(await get({ Range }), from, to)
  })

  test('the unit is written in any case', async () => {
    expectPart(await get({ Range: 'Bytes=0-9' }), 0, 9)
  })
})

describe('outside the photo is 416', () => {
  test.each([`bytes=${size}-`, `bytes=${size}-${size + 5}`, 'bytes=999999999-', 'bytes=-0'])(
    '%s',
    async (Range) => {
      const { status, headers, bytes: body } = await get({ Range })
      expect(status).toBe(416)
      expect(headers.get('Content-Range')).toBe(`bytes */${size}`)
      expect(headers.get('Content-Type')).toMatch(/^application\/json/)
      expect(JSON.parse(new TextDecoder().decode(body))).toEqual({ error: expect.any(String) })
    },
  )
})

describe('what is no single range is the whole photo', () => {
  test.each([
    'bytes=0-1,4-5',
    'bytes=0-1, -5',
    'bytes=0-9,5-14',
    'bytes=5-2',
    'bytes=',
    'bytes=-',
    'bytes=a-b',
    'bytes=0-b',
    'bytes=1',
    'bytes=0x0-0x9',
    'bytes=-1-5',
    'bytes=1.5-2',
    'bytes 0-5',
    'items=0-5',
    '0-5',
    'nonsense',
    '',
  ])('"%s"', async (Range) => {
    expectWhole(await get({ Range }))
  })
})

describe('If-Range', () => {
  test('of this photo: 206', async () => {
    expectPart(await get({ Range: 'bytes=0-9', 'If-Range': etag }), 0, 9)
  })

  test.each<[string, (etag: string) => string]>([
    ['of another version', () => '"another"'],
    // Parts of two versions make no photo, so a weak ETag does not match.
    ['in the weak form', (tag) => `W/${tag}`],
    ['a list', (tag) => `"a", ${tag}`],
    ['a date', () => 'Sat, 01 Mar 2025 10:00:00 GMT'],
    ['anything', () => '*'],
  ])('%s: the whole photo', async (_, value) => {
    expectWhole(await get({ Range: 'bytes=0-9', 'If-Range': value(etag) }))
    expectWhole(await get({ Range: `bytes=${size}-`, 'If-Range': value(etag) }))
  })

  test('without a Range is ignored', async () => {
    expectWhole(await get({ 'If-Range': etag }))
  })
})

test('HEAD ignores a Range', async () => {
  for (const Range of ['bytes=0-9', `bytes=${size}-`]) {
    const {
      status,
      headers,
      bytes: body,
    } = await fetchPhoto(shown.url, { method: 'HEAD', headers: { Range } })
    expect(status).toBe(200)
    expect(headers.get('Content-Length')).toBe(String(size))
    expect(headers.get('Content-Range')).toBeNull()
    expect(body).toHaveLength(0)
  }
})

test('all ranges together are the photo', async () => {
  const parts: number[] = []
  for (let from = 0; from < size; from += 250) {
    const { bytes: part } = await get({ Range: `bytes=${from}-${from + 249}`, 'If-Range': etag })
    parts.push(...part)
  }
  expect(Uint8Array.from(parts)).toEqual(bytes)
})
