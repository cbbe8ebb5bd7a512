// If-Match and If-None-Match on changes prevent overwriting a version that another caller wrote.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { weigh } from '../routes/things.ts'
import { everythingOf } from '../world/everything.ts'
import { changes, editUser, etagOf, newThings, nobody, saveNote, type Things } from './versioned-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
let things: Things
beforeEach(async () => {
  things = await newThings(organization)
})

/** A session is not what its client's GET shows. */
const isDeletion = (name: string) =>
  (name.startsWith('DELETE') && !name.includes('sessions')) || name.endsWith('/delete-user')

describe.each(changes)('%s', (name, change, get, make) => {
  test('changes the ETag', async () => {
    things = await newThings(organization, make)
    const etag = await etagOf(get, things)
    expect((await change(things)).status).toBeLessThan(300)
    if (isDeletion(name)) expect((await get(things, { 'If-None-Match': etag })).status).toBe(404)
    else {
      const { status, headers } = await get(things, { 'If-None-Match': etag })
      expect([status, headers.get('ETag') === etag]).toEqual([200, false])
    }
  })

  test('with If-Match of an older or unknown version is 412 and changes nothing', async () => {
    const past = await etagOf(get, things)
    await saveNote(things)
    await editUser(things)
    const before = await everythingOf(organization)
    for (const header of [past, `"another", ${past}`, '"another"', '""', `"${past.slice(1, 9)}"`]) {
      const { status, body } = await change(things, { 'If-Match': header })
      expect({ status, body }).toEqual({
        status: 412,
        body: { error: 'If-Match does not name the current version' },
      })
    }
    expect(await everythingOf(organization)).toEqual(before)
  })

  test.each([
    ['the ETag', (etag: string) => etag],
    ['the ETag as a proxy weakened it', (etag: string) => `W/${etag}`],
    ['a list with it', (etag: string) => `"another",W/"more" , ${etag}`],
    ['*', () => '*'],
  ])('with If-Match of %s succeeds', async (_, header) => {
    const answer = await change(things, { 'If-Match': header(await etagOf(get, things)) })
    expect(answer.status).toBeLessThan(300)
  })

  test.each(['nonsense', '"unfinished', '"a" "b"', 'w/"a"'])('with If-Match: %s is 400', async (header) => {
    const etag = await etagOf(get, things)
    const { status, body } = await change(things, { 'If-Match': header })
    const message = 'If-Match must be an ETag in double quotes, a list of them, or *'
    expect({ status, body }).toEqual({
      status: 400,
      body: { error: message, details: [{ field: 'If-Match', message }] },
    })
    expect(await etagOf(get, things)).toBe(etag)
  })

  test.each([
    ['the ETag', (etag: string) => etag],
    ['the ETag as a proxy weakened it', (etag: string) => `W/${etag}`],
    ['a list with it', (etag: string) => `"another",W/"more" , ${etag}`],
    ['*', () => '*'],
  ])('with If-None-Match of %s is 412 and changes nothing', async (_, header) => {
    const etag = await etagOf(get, things)
    const before = await everythingOf(organization)
    const { status, body } = await change(things, { 'If-None-Match': header(etag) })
    expect({ status, body }).toEqual({
      status: 412,
      body: { error: 'If-None-Match names the current version' },
    })
    expect((await change(things, { 'If-None-Match': header(etag), 'If-Match': etag })).status).toBe(412)
    expect(await everythingOf(organization)).toEqual(before)
  })

  test('with If-None-Match of other versions succeeds', async () => {
    const answer = await change(things, { 'If-None-Match': '"another", W/"more"' })
    expect(answer.status).toBeLessThan(300)
  })

  test('with If-Match of an unknown version and If-None-Match of other versions is 412', async () => {
    const { status } = await change(things, { 'If-Match': '"past"', 'If-None-Match': '"another"' })
    expect(status).toBe(412)
  })

  test('with If-None-Match: nonsense is 400', async () => {
    const { status, body } = await change(things, { 'If-None-Match': 'nonsense' })
    expect([status, body.details[0].field]).toEqual([400, 'If-None-Match'])
  })

  test('of an unknown id is 404, with any If-None-Match', async () => {
    const things = nobody(organization)
    for (const header of ['*', '"another"']) {
      expect((await change(things, { 'If-None-Match': header })).status).toBe(404)
    }
  })

  test('answers with the ETag of the next GET', async () => {
    // No session is deleted twice.
    const times = name.includes('sessions') ? 1 : 2
    for (let time = 0; time < times; time++) {
      // A deleted weight needs another one to delete.
      if (time > 0) await weigh(organization, things.from_id)
      const { headers } = await change(things)
      if (isDeletion(name)) {
        expect(headers.has('ETag')).toBe(false)
        return
      }
      expect(headers.get('ETag')).toBe(await etagOf(get, things))
    }
  })

  test('answers without an ETag when it is a replay', async () => {
    const key = { 'Idempotency-Key': crypto.randomUUID() }
    await change(things, key)
    const { headers } = await change(things, key)
    expect([headers.get('Idempotency-Replayed'), headers.get('ETag')]).toEqual(['true', null])
  })

  test('of an unknown id is 404, with any If-Match', async () => {
    const things = nobody(organization)
    expect((await change(things, { 'If-Match': '"another"' })).status).toBe(404)
  })
})
