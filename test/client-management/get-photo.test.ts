// GET and HEAD /client-management/photos/{id}.{jpg|png}: the whole photo, and names of no photo.
import { beforeAll, describe, expect, test } from 'vitest'
import { photos } from '../fixtures/photos.ts'
import { callPhoto, fetchPhoto, objectOf, photographed, photoPath } from './photo-calls.ts'
import { served, shownHeaders, whole, type Served } from './served-photo.ts'

const bytes = photos.progressive
let shown: Served
beforeAll(async () => {
  shown = await served(bytes)
})

const get = (headers: Record<string, string> = {}) => fetchPhoto(shown.url, { headers })

describe('the whole photo', () => {
  test('has an absolute URL of this Worker that nobody can guess', () => {
    expect(shown.url.startsWith(photoPath)).toBe(true)
    expect(objectOf(shown.url)).toMatch(/^[\w-]{22,}\.jpg$/)
  })

  test('comes without a key, byte for byte', async () => {
    const { status, headers, bytes: body } = await get()
    expect(status).toBe(200)
    expect(body).toEqual(bytes)
    expect(shownHeaders(headers)).toEqual(whole(shown))
    expect(shown.etag).toMatch(/^"[^"]+"$/)
    expect(headers.get('X-Request-Id')).toMatch(/.+/)
    expect(headers.get('Set-Cookie')).toBeNull()
    expect(headers.get('Content-Disposition')).toBeNull()
  })

  test('comes with a wrong key too', async () => {
    expect((await get({ Authorization: 'nonsense' })).status).toBe(200)
  })

  test('HEAD has the headers of GET and no body', async () => {
    const { status, headers, bytes: body } = await fetchPhoto(shown.url, { method: 'HEAD' })
    expect(status).toBe(200)
    expect(body).toHaveLength(0)
    expect(shownHeaders(headers)).toEqual(whole(shown))
  })

  test('is the same at a path with a trailing slash', async () => {
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
  ['bytes that are not UTF-8', '%ff.jpg'],
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

test('a part of the name, and a longer one, are 404', async () => {
  const name = objectOf(shown.url)
  const id = name.replace('.jpg', '')
  for (const other of [`${id}.png`, `${id}.jpeg`, `${id}.JPG`, id, `${id.slice(0, -1)}.jpg`, `${name}.jpg`]) {
    expect((await callPhoto(other)).status, other).toBe(404)
  }
})

test('the path without a name shows no photo', async () => {
  const { body, status } = await callPhoto('')
  expect(status).toBeGreaterThanOrEqual(400)
  expect(JSON.stringify(body)).not.toContain(objectOf(shown.url))
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is 405 and changes nothing', async (method) => {
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
