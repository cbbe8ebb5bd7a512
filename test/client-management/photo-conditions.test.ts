// GET and HEAD /client-management/photos/{id}.{jpg|png} with If-None-Match or If-Match.
import { beforeAll, describe, expect, test } from 'vitest'
import { photos } from '../fixtures/photos.ts'
import { fetchPhoto, photographed } from './photo-calls.ts'
import { always, served, shownHeaders, whole, type Served } from './served-photo.ts'

const bytes = photos.progressive
let shown: Served
beforeAll(async () => {
  shown = await served(bytes)
})

const slice = (from: number, to: number) => bytes.slice(from, to + 1)
const get = (headers: Record<string, string> = {}) => fetchPhoto(shown.url, { headers })

describe('If-None-Match', () => {
  const unchanged = () => ({
    ...always(shown),
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
      const answer = await fetchPhoto(shown.url, { method, headers: { 'If-None-Match': value(shown.etag) } })
      expect(answer.status).toBe(304)
      expect(answer.bytes).toHaveLength(0)
      expect(shownHeaders(answer.headers)).toEqual(unchanged())
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
    const answer = await get({ 'If-None-Match': value(shown.etag) })
    expect(answer.status).toBe(200)
    expect(answer.bytes).toEqual(bytes)
    expect(shownHeaders(answer.headers)).toEqual(whole(shown))
  })

  test('comes before Range, satisfiable or not', async () => {
    for (const Range of ['bytes=0-3', `bytes=${shown.size}-`]) {
      expect((await get({ 'If-None-Match': shown.etag, Range })).status).toBe(304)
    }
    const changed = await get({ 'If-None-Match': '"another"', Range: 'bytes=0-3' })
    expect(changed.status).toBe(206)
    expect(changed.bytes).toEqual(slice(0, 3))
  })

  test('two photos have two tags', async () => {
    const other = await photographed(photos.baseline)
    const answer = await fetchPhoto(other.url, { headers: { 'If-None-Match': shown.etag } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('ETag')).not.toBe(shown.etag)
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
    for (const header of [shown.etag, `"a", ${shown.etag}`, '*']) {
      expect((await get({ 'If-Match': header })).bytes).toEqual(bytes)
    }
  })
})
