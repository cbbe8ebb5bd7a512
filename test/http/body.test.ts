// What every route with a body asks of it before its own rules: size, media type, form.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { createClient, newOrganization, type Answer, type Organization } from '../helpers.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization, { brand: 'As it was' })
})

const everything = async () => (await organization.clients(`/${uid}`)).body
let before: unknown
beforeEach(async () => {
  before = await everything()
})

/** A 400 that names `field`, after which all is as it was. */
async function expectRefused({ status, body }: Answer, field: string, message: string) {
  expect(status).toBe(400)
  expect(body).toEqual({ error: message, details: [{ field, message }] })
  expect(await everything()).toEqual(before)
}

const put = (body: BodyInit, type?: string) =>
  organization.clients('/', {
    method: 'PUT',
    body,
    headers: type === undefined ? {} : { 'Content-Type': type },
  })
const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const bytes = (text: string) => new TextEncoder().encode(text)

describe('the size of a body', () => {
  const noteOf = (size: number) => {
    const start = `{"note":"A note of ${size}"`
    return `${start}${' '.repeat(size - start.length - 1)}}`
  }
  const photoOf = (size: number) => {
    const start = `--b\r\nContent-Disposition: form-data; name="profile_photo"; filename="a.png"\r\n\r\n`
    const end = '\r\n--b--\r\n'
    return `${start}${'x'.repeat(size - start.length - end.length)}${end}`
  }
  const send = (path: string, method: string, type: string, body: BodyInit, length?: number) =>
    callWith({}, path, {
      method,
      body,
      headers: {
        Authorization: organization.keys.admin,
        'Content-Type': type,
        ...(length !== undefined && { 'Content-Length': String(length) }),
      },
    })
  const streamed = (text: string) => {
    const chunks = text.match(/.{1,65536}/gs) ?? []
    return new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks.shift()
        if (chunk === undefined) controller.close()
        else controller.enqueue(bytes(chunk))
      },
    })
  }
  const notes = () => `/client-management/clients/save-notes/${uid}`
  const tooLarge = (size: number) => ({
    status: 413,
    body: { error: `The body must be at most ${size} bytes` },
  })

  test('may be 1 000 000 bytes, declared or streamed', async () => {
    const body = noteOf(1_000_000)
    expect(bytes(body)).toHaveLength(1_000_000)
    expect((await send(notes(), 'POST', json, body, 1_000_000)).status).toBe(200)
    expect((await send(notes(), 'POST', json, streamed(body))).status).toBe(200)
    expect(await everything()).toMatchObject({ notes: { text: 'A note of 1000000' } })
  })

  test('is 413 at 1 000 001 bytes, declared or streamed', async () => {
    const body = noteOf(1_000_001)
    expect(await send(notes(), 'POST', json, body, 1_000_001)).toMatchObject(tooLarge(1_000_000))
    expect(await send(notes(), 'POST', json, streamed(body))).toMatchObject(tooLarge(1_000_000))
    expect(await everything()).toEqual(before)
  })

  test('of multipart may be 6 000 000 bytes, and is judged by its fields then', async () => {
    const body = photoOf(6_000_000)
    const type = 'multipart/form-data; boundary=b'
    for (const answer of [
      await send('/client-management/clients', 'PUT', type, body, 6_000_000),
      await send('/client-management/clients', 'PUT', type, streamed(body)),
    ]) {
      expect(answer.status).toBe(400)
      const fields: string[] = answer.body.details.map(({ field }: { field: string }) => field)
      expect(fields.sort()).toEqual(['profile_photo', 'user_uid'])
    }
  })

  test('of multipart is 413 at 6 000 001 bytes', async () => {
    const body = photoOf(6_000_001)
    const type = 'Multipart/Form-Data; boundary=b'
    const path = '/client-management/clients'
    const tooLargePhoto = { status: 413, body: { error: 'profile_photo must be at most 5000000 bytes' } }
    expect(await send(path, 'PUT', type, body, 6_000_001)).toMatchObject(tooLargePhoto)
    expect(await send(path, 'PUT', type, streamed(body))).toMatchObject(tooLargePhoto)
    expect(await send(path, 'DELETE', type, body, 6_000_001)).toMatchObject(tooLarge(6_000_000))
  })

  test('is bounded before it is parsed, on every route with a body', async () => {
    const broken = '{'.repeat(1_000_001)
    const { id, keys } = organization
    const ofUsers = { Authorization: `Bearer ${keys.prod}`, 'Content-Type': json }
    for (const [method, path] of [
      ['POST', ''],
      ['PUT', ''],
      ['DELETE', ''],
      ['POST', `/save-notes/${uid}`],
      ['POST', `/record-session/${uid}`],
    ] as const) {
      const answer = await send(`/client-management/clients${path}`, method, json, broken)
      expect(answer).toMatchObject(tooLarge(1_000_000))
    }
    for (const path of ['create-user', 'edit-user', 'dashboard-url']) {
      const options = { method: 'POST', headers: ofUsers, body: broken }
      expect(await callWith({}, `/${id}/prod/v1/${path}`, options)).toMatchObject(tooLarge(1_000_000))
    }
  })
})

describe('the media type of a body', () => {
  const update = () => JSON.stringify({ user_uid: uid, brand: `Brand of ${Math.random()}` })
  test.each([
    json,
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8;x=y',
    ' application/json ; charset=utf-8',
  ])('may be %j', async (type) => {
    const answer = await put(update(), type)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ message: 'User information updated successfully.' })
    expect(await everything()).not.toEqual(before)
  })

  test.each([form, 'APPLICATION/x-www-form-urlencoded; charset=utf-8'])('may be %j', async (type) => {
    expect((await put(`user_uid=${uid}&brand=Form`, type)).status).toBe(200)
    expect((await everything()).brand).toBe('Form')
  })

  test.each([
    'text/plain',
    'text/json',
    'application/xml',
    'application/jsonp',
    'application/merge-patch+json',
    'json',
    'application/octet-stream',
  ])('%j is 415', async (type) => {
    const answer = await put(update(), type)
    const all = 'application/json, application/x-www-form-urlencoded, multipart/form-data'
    expect(answer.status).toBe(415)
    expect(answer.body).toEqual({ error: `The Content-Type must be one of: ${all}` })
    expect(await everything()).toEqual(before)
  })

  test('none at all is 415 when there is a body', async () => {
    // Bytes, to which fetch adds no type of its own.
    const answer = await put(bytes(update()))
    expect(answer.status).toBe(415)
    expect(answer.body.error).toMatch(/^The Content-Type must be one of: /)
    expect(await everything()).toEqual(before)
  })

  test('forms are 415 where only JSON is taken, and are named as the route takes them', async () => {
    const multipart = new FormData()
    multipart.append('activity', 'Running')
    for (const body of [new URLSearchParams({ activity: 'Running' }), multipart]) {
      const session = await organization.clients(`/record-session/${uid}`, { body })
      const user = await organization.users('/create-user', { body })
      for (const answer of [session, user]) {
        expect(answer.status).toBe(415)
        expect(answer.body).toEqual({ error: 'The Content-Type must be one of: application/json' })
      }
    }
    expect(await everything()).toEqual(before)
  })

  test('is not asked for, and does not matter, when there is no body', async () => {
    const noNote = await organization.clients(`/save-notes/${uid}`, { method: 'POST' })
    expect(noNote.body).toEqual({ message: 'Note cleared successfully.' })
    for (const type of ['text/plain', json, 'multipart/form-data']) {
      const headers = { 'Content-Type': type }
      const path = `/?user_uid=${uid}&brand=Query`
      expect((await organization.clients(path, { method: 'PUT', headers })).status).toBe(200)
    }
    expect((await everything()).brand).toBe('Query')
    const { status, body } = await organization.clients('/', { method: 'POST' })
    expect(status).toBe(400)
    expect(body.error).toBe('display_name is required; email is required')
  })
})

describe('a JSON body that is refused as a whole', () => {
  test.each([
    ['{', 'it ends too early'],
    ['{"a":}', 'see line 1, column 6'],
    [`{'brand':'A'}`, 'see line 1, column 2'],
    ['brand=A', 'see line 1, column 1'],
    ['{"brand":"A"} {}', 'see line 1, column 15'],
    ['{\n  "brand": NaN\n}', 'see line 2, column 12'],
    ['{"brand":\r\n"\n"}', 'see line 2, column 1'],
    [' ', 'it ends too early'],
  ])('since it is not JSON: %j, %s', async (text, place) => {
    await expectRefused(await put(text, json), 'body', `The body is not valid JSON: ${place}`)
  })

  test.each(['[]', '[{"brand":"A"}]', '"text"', '7', 'true', 'null'])(
    'since it is no object: %s',
    async (text) => {
      await expectRefused(await put(text, json), 'body', 'The body must be a JSON object')
    },
  )
})

describe('a multipart body that is broken', () => {
  const part = `--b\r\nContent-Disposition: form-data; name="brand"\r\n\r\nA\r\n`
  test.each([
    ['without a boundary', 'multipart/form-data', `${part}--b--\r\n`],
    ['with another boundary', 'multipart/form-data; boundary=c', `${part}--b--\r\n`],
    ['without an end', 'multipart/form-data; boundary=b', part],
    ['without a name', 'multipart/form-data; boundary=b', '--b\r\nX: y\r\n\r\nA\r\n--b--\r\n'],
    ['with a form', 'multipart/form-data; boundary=b', 'brand=A'],
    ['with JSON', 'multipart/form-data; boundary=b', '{"brand":"A"}'],
  ])('%s', async (_, type, text) => {
    await expectRefused(await put(text, type), 'body', 'The body is not valid multipart/form-data')
  })
})
