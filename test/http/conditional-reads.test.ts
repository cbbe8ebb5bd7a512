// If-None-Match and If-Match on reads.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { etagOf, gets, newThings, nobody, type Things } from './versioned-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
let things: Things
beforeEach(async () => {
  things = await newThings(organization)
})

describe.each(gets)('%s', (_, get) => {
  test('has an ETag that stays the same without a change', async () => {
    const etag = await etagOf(get, things)
    expect(etag).toMatch(/^"[0-9A-Z]{26}"$/)
    expect(await etagOf(get, things)).toBe(etag)
  })

  test.each([
    ['the ETag', (etag: string) => etag],
    ['the ETag as a proxy weakened it', (etag: string) => `W/${etag}`],
    ['a list with it', (etag: string) => `"another", ${etag}`],
    ['*', () => '*'],
  ])('with If-None-Match of %s is 304 without a body', async (_, header) => {
    const etag = await etagOf(get, things)
    const { status, body, headers } = await get(things, { 'If-None-Match': header(etag) })
    expect({ status, body }).toEqual({ status: 304, body: '' })
    expect(headers.get('ETag')).toBe(etag)
    expect(headers.get('X-Request-Id')).toBeTruthy()
  })

  test.each([
    ['the ETag', (etag: string) => etag],
    ['the ETag as a proxy weakened it', (etag: string) => `W/${etag}`],
    ['a list with it', (etag: string) => `"another", ${etag}`],
    ['*', () => '*'],
  ])('with If-Match of %s is 200', async (_, header) => {
    expect((await get(things, { 'If-Match': header(await etagOf(get, things)) })).status).toBe(200)
  })

  test('with If-Match of another version is 412, with any If-None-Match', async () => {
    const etag = await etagOf(get, things)
    for (const more of [{}, { 'If-None-Match': etag }, { 'If-None-Match': '"another"' }]) {
      const { status, body, headers } = await get(things, { 'If-Match': '"another"', ...more })
      expect({ status, body }).toEqual({
        status: 412,
        body: { error: 'If-Match does not name the current version' },
      })
      expect([headers.get('ETag'), headers.get('Cache-Control')]).toEqual([null, 'no-store'])
    }
    expect((await get(things, { 'If-Match': etag, 'If-None-Match': etag })).status).toBe(304)
    expect((await get(things, { 'If-Match': 'nonsense' })).status).toBe(400)
  })

  test('of an unknown id with If-Match is 404', async () => {
    const things = nobody(organization)
    expect((await get(things, { 'If-Match': '*' })).status).toBe(404)
  })

  test.each(['"another"', 'nonsense', ''])('with If-None-Match: %s is 200', async (header) => {
    expect((await get(things, { 'If-None-Match': header })).status).toBe(200)
  })
})
