// The media type and the syntax of a body, which every route checks before its own rules.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mediaTypes } from '../../src/http/body/formats.ts'
import { formatNames, formats, formatsOf, ready, routesWithBody } from './every-route.ts'
import { watchedClient, type WatchedClient } from './watched-client.ts'

let client: WatchedClient
beforeAll(async () => {
  client = await watchedClient()
})
beforeEach(() => client.watch())

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const bytes = (text: string) => new TextEncoder().encode(text)

describe('the media type of a body', () => {
  const update = () => JSON.stringify({ user_uid: client.uid, brand: `Brand of ${Math.random()}` })
  test.each([
    json,
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8;x=y',
    ' application/json ; charset=utf-8',
  ])('may be %j', async (type) => {
    const answer = await client.put(update(), type)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ message: 'User information updated successfully.' })
    await client.expectChanged()
  })

  test.each([form, 'APPLICATION/x-www-form-urlencoded; charset=utf-8'])('may be %j', async (type) => {
    expect((await client.put(`user_uid=${client.uid}&brand=Form`, type)).status).toBe(200)
    expect((await client.everything()).brand).toBe('Form')
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
    const answer = await client.put(update(), type)
    const all = 'application/json, application/x-www-form-urlencoded, multipart/form-data'
    expect(answer.status).toBe(415)
    expect(answer.body).toEqual({ error: `The Content-Type must be one of: ${all}` })
    await client.expectUnchanged()
  })

  test('is required with a body: without it the answer is 415', async () => {
    // Bytes, to which fetch adds no type of its own.
    const answer = await client.put(bytes(update()))
    expect(answer.status).toBe(415)
    expect(answer.body.error).toMatch(/^The Content-Type must be one of: /)
    await client.expectUnchanged()
  })

  test.each(routesWithBody)('is 415 where the route does not take it: %s', async (route) => {
    const accepts = formatsOf(route)
    const { ask, fields } = await ready(route, client.organization)
    const named = accepts.map((format) => mediaTypes[format]).join(', ')
    for (const format of formatNames.filter((each) => !accepts.includes(each))) {
      const { status, body } = await ask('', formats[format](fields))
      expect({ format, status, body }).toEqual({
        format,
        status: 415,
        body: { error: `The Content-Type must be one of: ${named}` },
      })
    }
  })

  test('is neither required nor checked without a body', async () => {
    const noNote = await client.organization.clients(`/save-notes/${client.uid}`, { method: 'POST' })
    expect(noNote.body).toEqual({ message: 'Note cleared successfully.' })
    for (const type of ['text/plain', json, 'multipart/form-data']) {
      const headers = { 'Content-Type': type }
      const path = `/?user_uid=${client.uid}&brand=Query`
      expect((await client.organization.clients(path, { method: 'PUT', headers })).status).toBe(200)
    }
    expect((await client.everything()).brand).toBe('Query')
    const { status, body } = await client.organization.clients('/', { method: 'POST' })
    expect(status).toBe(400)
    expect(body.error).toBe('display_name is required; email is required')
  })
})

describe('a JSON body is refused', () => {
  test.each([
    ['{', 'it ends too early'],
    ['{"a":}', 'see line 1, column 6'],
    [`{'brand':'A'}`, 'see line 1, column 2'],
    ['brand=A', 'see line 1, column 1'],
    ['{"brand":"A"} {}', 'see line 1, column 15'],
    ['{\n  "brand": NaN\n}', 'see line 2, column 12'],
    ['{"brand":\r\n"\n"}', 'see line 2, column 1'],
    [' ', 'it ends too early'],
  ])('with the place of its first error: %j, %s', async (text, place) => {
    await client.expectRefused(await client.put(text, json), 'body', `The body is not valid JSON: ${place}`)
  })

  test.each(['[]', '[{"brand":"A"}]', '"text"', '7', 'true', 'null'])(
    'unless it is an object: %s',
    async (text) => {
      await client.expectRefused(await client.put(text, json), 'body', 'The body must be a JSON object')
    },
  )
})

describe('a multipart body is refused', () => {
  const part = `--b\r\nContent-Disposition: form-data; name="brand"\r\n\r\nA\r\n`
  test.each([
    ['without a boundary', 'multipart/form-data', `${part}--b--\r\n`],
    ['with another boundary', 'multipart/form-data; boundary=c', `${part}--b--\r\n`],
    ['without an end', 'multipart/form-data; boundary=b', part],
    ['without a name', 'multipart/form-data; boundary=b', '--b\r\nX: y\r\n\r\nA\r\n--b--\r\n'],
    ['that holds a form', 'multipart/form-data; boundary=b', 'brand=A'],
    ['that holds JSON', 'multipart/form-data; boundary=b', '{"brand":"A"}'],
  ])('%s', async (_, type, text) => {
    await client.expectRefused(
      await client.put(text, type),
      'body',
      'The body is not valid multipart/form-data',
    )
  })
})
