import { beforeAll, describe, expect, test } from 'vitest'
import { photos } from '../fixtures/photos.ts'
import { callPhoto, fetchPhoto, objectOf, photographed, photoPath, type Photographed } from './photo-calls.ts'

// GET and HEAD /client-management/photos/{id}.{jpg|png}: how a photo is served.

const bytes = photos.progressive
const size = bytes.length
let shown: Photographed
let etag: string
beforeAll(async () => {
  shown = await photographed(bytes)
  etag = (await fetchPhoto(shown.url)).headers.get('ETag') ?? ''
})

const get = (headers: Record<string, string> = {}) => fetchPhoto(shown.url, { headers })
const slice = (from: number, to: number) => bytes.slice(from, to + 1)

/** The headers that the contract speaks of; null for those that are not there. */
function named(headers: Headers) {
  const names = ['Content-Type', 'Content-Length', 'Content-Range', 'ETag', 'Accept-Ranges', 'Cache-Control']
  const security = ['X-Content-Type-Options', 'Content-Security-Policy', 'Cross-Origin-Resource-Policy']
  return Object.fromEntries([...names, ...security].map((name) => [name, headers.get(name)]))
}
const always = () => ({
  ETag: etag,
  'Accept-Ranges': 'bytes',
  'Cache-Control': 'public, max-age=300',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'",
  // Else a page of the business's own site could not show it.
  'Cross-Origin-Resource-Policy': 'cross-origin',
})
const whole = () => ({
  ...always(),
  'Content-Type': 'image/jpeg',
  'Content-Length': String(size),
  'Content-Range': null,
})

describe('the whole photo', () => {
  test('has an absolute URL of this Worker that nobody can guess', () => {
    expect(shown.url.startsWith(photoPath)).toBe(true)
    expect(objectOf(shown.url)).toMatch(/^[\w-]{22,}\.jpg$/)
  })

  test('comes without a key, byte for byte', async () => {
    const { status, headers, bytes: body } = await get()
    expect(status).toBe(200)
    expect(body).toEqual(bytes)
    expect(named(headers)).toEqual(whole())
    expect(etag).toMatch(/^"[^"]+"$/)
    expect(headers.get('X-Request-Id')).toMatch(/.+/)
    expect(headers.get('Set-Cookie')).toBeNull()
    expect(headers.get('Content-Disposition')).toBeNull()
  })

  test('has no use for a key, and does not mind a wrong one', async () => {
    expect((await get({ Authorization: 'nonsense' })).status).toBe(200)
  })

  test('HEAD has the headers of GET and no body', async () => {
    const { status, headers, bytes: body } = await fetchPhoto(shown.url, { method: 'HEAD' })
    expect(status).toBe(200)
    expect(body).toHaveLength(0)
    expect(named(headers)).toEqual(whole())
  })

  test('with a trailing slash is the same', async () => {
    expect((await fetchPhoto(`${shown.url}/`)).bytes).toEqual(bytes)
  })

  test('a PNG is image/png', async () => {
    const png = await photographed(photos.paletteInterlaced)
    const { status, headers, bytes: body } = await fetchPhoto(png.url)
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe('image/png')
    expect(body).toEqual(photos.paletteInterlaced)
  })
})

describe('If-None-Match', () => {
  const unchanged = () => ({
    ...always(),
    'Content-Type': null,
    'Content-Length': null,
    'Content-Range': null,
  })
  const matching: [string, (etag: string) => string][] = [
    ['the tag', (tag) => tag],
    ['the weak form', (tag) => `W/${tag}`],
    ['a list', (tag) => `"a", ${tag}, "b"`],
    ['a list without spaces', (tag) => `"a",${tag}`],
    ['a list with weak ones', (tag) => `W/"a", W/${tag}`],
    ['anything', () => '*'],
  ]
  test.each(matching)('%s: 304', async (_, value) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await fetchPhoto(shown.url, { method, headers: { 'If-None-Match': value(etag) } })
      expect(answer.status).toBe(304)
      expect(answer.bytes).toHaveLength(0)
      expect(named(answer.headers)).toEqual(unchanged())
    }
  })

  test.each<[string, (etag: string) => string]>([
    ['another tag', () => '"another"'],
    ['a list of others', () => '"a", W/"b"'],
    ['a part of the tag', (tag) => `${tag.slice(0, 8)}"`],
    ['the tag without quotes', (tag) => tag.replaceAll('"', '')],
    ['nothing', () => ''],
    ['nonsense', () => '"'],
  ])('%s: 200', async (_, value) => {
    const answer = await get({ 'If-None-Match': value(etag) })
    expect(answer.status).toBe(200)
    expect(answer.bytes).toEqual(bytes)
    expect(named(answer.headers)).toEqual(whole())
  })

  test('comes before Range, satisfiable or not', async () => {
    for (const Range of ['bytes=0-3', `bytes=${size}-`]) {
      expect((await get({ 'If-None-Match': etag, Range })).status).toBe(304)
    }
    const changed = await get({ 'If-None-Match': '"another"', Range: 'bytes=0-3' })
    expect(changed.status).toBe(206)
    expect(changed.bytes).toEqual(slice(0, 3))
  })

  test('two photos have two tags', async () => {
    const other = await photographed(photos.baseline)
    const answer = await fetchPhoto(other.url, { headers: { 'If-None-Match': etag } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('ETag')).not.toBe(etag)
  })
})

describe('If-Match', () => {
  test('of another tag is 412, before If-None-Match and Range', async () => {
    for (const more of [{}, { 'If-None-Match': '*' }, { Range: 'bytes=0-3' }]) {
      const answer = await get({ 'If-Match': '"another"', ...more })
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([412, 'no-store'])
    }
  })

  test('of the tag changes nothing', async () => {
    for (const header of [etag, `"a", ${etag}`, '*']) {
      expect((await get({ 'If-Match': header })).bytes).toEqual(bytes)
    }
  })
})

test.each([
  '..%2fsecret.jpg',
  '..%2F..%2Fnotes.jpg',
  '%2e%2e%2fa.jpg',
  '.jpg',
  'jpg',
  'a.gif',
  'a.svg',
  'a',
  '%00.jpg',
])('an odd name, %s, is 404', async (name) => {
  expect(await callPhoto(name)).toMatchObject({ status: 404, body: { error: expect.any(String) } })
})

test.each([
  ['bytes that are no UTF-8', '%ff.jpg'],
  ['letters beyond ASCII', 'ä.jpg'],
  ['an emoji', '%F0%9F%8F%83.png'],
  // R2 itself takes no more than 1 024 bytes.
  ['2 004 characters', `${'x'.repeat(2_000)}.jpg`],
  ['the form of a name', `${'x'.repeat(22)}.jpg`],
  ['half an escape', '%'],
  ['a line break', 'a%0Ab.jpg'],
])('an unknown name, %s, is 404 however it is asked for', async (_, name) => {
  const { status, body } = await callPhoto(name)
  expect(status).toBe(404)
  expect(body).toEqual({ error: expect.any(String) })
  expect((await callPhoto(name, { method: 'HEAD' })).status).toBe(404)
  expect((await callPhoto(name, { headers: { Range: 'bytes=0-1' } })).status).toBe(404)
})

test('the name is the whole name', async () => {
  const name = objectOf(shown.url)
  const id = name.replace('.jpg', '')
  for (const other of [`${id}.png`, `${id}.jpeg`, `${id}.JPG`, id, `${id.slice(0, -1)}.jpg`, `${name}.jpg`]) {
    expect((await callPhoto(other)).status, other).toBe(404)
  }
})

test('there is no list of photos', async () => {
  const { body, status } = await callPhoto('')
  expect(status).toBeGreaterThanOrEqual(400)
  expect(JSON.stringify(body)).not.toContain(objectOf(shown.url))
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s changes nothing', async (method) => {
  const name = objectOf(shown.url)
  expect((await callPhoto(name, { method })).status).toBe(401)
  const { status, headers } = await callPhoto(name, {
    method,
    headers: { Authorization: shown.organization.keys.admin },
  })
  expect(status).toBe(405)
  expect(headers.get('Allow')?.split(', ')).toContain('GET')
  expect((await get()).bytes).toEqual(bytes)
})
