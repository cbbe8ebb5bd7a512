// Text that is not UTF-8, and control characters, are refused.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Call } from '../helpers.ts'
import { watchedClient, type WatchedClient } from './watched-client.ts'

let client: WatchedClient
beforeAll(async () => {
  client = await watchedClient()
})
beforeEach(() => client.watch())

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=b'
/** Each character as one byte: `\xff` is the byte 0xff. */
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

describe('bytes that are not UTF-8 are refused', () => {
  const invalid = ['\xff', '\xc3\x28', '\xe2\x82', '\xed\xa0\x80', '\xc0\x80', '\xf4\x90\x80\x80']
  const escaped = (text: string) =>
    Array.from(text, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')

  test.each(invalid)('in JSON: %j', async (wrong) => {
    const body = latin1(`{"user_uid":"${client.uid}","brand":"A ${wrong}"}`)
    await client.expectRefused(await client.put(body, json), 'body', 'The body must be valid UTF-8')
  })

  test.each(invalid)('in a form: %j', async (wrong) => {
    const bare = latin1(`user_uid=${client.uid}&brand=A${wrong}`)
    await client.expectRefused(await client.put(bare, form), 'body', 'The body must be valid UTF-8')
    const encoded = `user_uid=${client.uid}&brand=A${escaped(wrong)}`
    await client.expectRefused(
      await client.put(encoded, form),
      'body',
      'The body must be percent-encoded UTF-8',
    )
  })

  test.each(['%', '%2', '%zz', '100%'])('in a form as a broken escape: %j', async (wrong) => {
    const body = `user_uid=${client.uid}&brand=${wrong}`
    await client.expectRefused(await client.put(body, form), 'body', 'The body must be percent-encoded UTF-8')
  })

  test.each(invalid)('in a multipart part: %j', async (wrong) => {
    const body = latin1(`${part('user_uid', client.uid)}${part('brand', `A${wrong}`)}--b--\r\n`)
    await client.expectRefused(await client.put(body, multipart), 'brand', 'brand must be valid UTF-8')
  })

  const sentence = 'The query string must be percent-encoded UTF-8'
  test.each([...invalid.map(escaped), '%', '%zz'])('in a query: %s', async (wrong) => {
    const calls: [string, Call][] = [
      [`/?user_uid=${client.uid}&brand=A${wrong}`, { method: 'PUT' }],
      [`/?user_uid=${wrong}`, { method: 'DELETE' }],
      [`/?limit=${wrong}`, {}],
      [`/?${wrong}=1`, {}],
      [`/filter?gender=${wrong}`, {}],
      [`/${client.uid}?x=${wrong}`, {}],
      [`/save-notes/${client.uid}?x=${wrong}`, { json: { note: 'A note' } }],
    ]
    for (const [path, options] of calls) {
      await client.expectRefused(await client.organization.clients(path, options), 'query', sentence)
    }
    const profile = await client.organization.users(`/get-user-profile?from_id=${wrong}`)
    await client.expectRefused(profile, 'query', sentence)
  })

  test('but the replacement character U+FFFD is taken like any other', async () => {
    const note = 'A \uFFFD note'
    const parts = new FormData()
    parts.append('note', note)
    for (const body of [JSON.stringify({ note }), new URLSearchParams({ note }), parts]) {
      const headers = typeof body === 'string' ? { 'Content-Type': json } : {}
      const answer = await client.organization.clients(`/save-notes/${client.uid}`, { body, headers })
      expect(answer.body).toEqual({ message: 'Note saved successfully.' })
      expect((await client.everything()).notes.text).toBe(note)
    }
  })
})

describe('control characters are refused by field', () => {
  const message = 'brand must be 1 to 200 characters without control characters'
  test.each(['\0', 'a\0', 'a\u001fb', 'a\u007fb', 'a\u0085b', 'a\nb'])('%j', async (brand) => {
    const wrong = `x${brand}x`
    const parts = `${part('user_uid', client.uid)}${part('brand', wrong)}--b--\r\n`
    await client.expectRefused(
      await client.put(JSON.stringify({ user_uid: client.uid, brand: wrong }), json),
      'brand',
      message,
    )
    const fields = new URLSearchParams({ user_uid: client.uid, brand: wrong })
    await client.expectRefused(await client.put(fields), 'brand', message)
    await client.expectRefused(
      await client.organization.clients(`/?${fields.toString()}`, { method: 'PUT' }),
      'brand',
      message,
    )
    await client.expectRefused(await client.put(parts, multipart), 'brand', message)
  })

  test('and lone surrogates in JSON escapes too', async () => {
    const body = `{"user_uid":"${client.uid}","brand":"\\ud800"}`
    await client.expectRefused(await client.put(body, json), 'brand', message)
  })

  test('and removed from an unknown field name in the answer', async () => {
    const body = `{"user_uid":"${client.uid}","bra\\u0000nd\\ud800":"A"}`
    const answer = await client.put(body, json)
    expect(answer.status).toBe(400)
    expect(answer.body.details).toEqual([{ field: expect.any(String), message: expect.any(String) }])
    expect(answer.body.error).toMatch(/^unknown field "bra\?nd\P{Cc}"/u)
  })
})
