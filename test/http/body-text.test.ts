// Text that is no text, and fields that come twice.
import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Answer, type Call, type Organization } from '../helpers.ts'

let organization: Organization
let uid: string
let before: unknown
const everything = async () => (await organization.clients(`/${uid}`)).body
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization, { brand: 'As it was' })
  before = await everything()
})

const json = { 'Content-Type': 'application/json' }
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const multipart = { 'Content-Type': 'multipart/form-data; boundary=b' }
const put = (body: BodyInit, headers: Record<string, string>, query = '') =>
  organization.clients(`/${query}`, { method: 'PUT', body, headers })
/** Text as bytes, `\xff` as the byte that it looks like. */
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const part = (name: string, value: string) =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

async function expectRefused({ status, body }: Answer, field: string, message: string) {
  expect(status).toBe(400)
  expect(body).toEqual({ error: message, details: [{ field, message }] })
  expect(await everything()).toEqual(before)
}

describe('bytes that are no UTF-8 are refused', () => {
  const invalid = ['\xff', '\xc3\x28', '\xe2\x82', '\xed\xa0\x80', '\xc0\x80', '\xf4\x90\x80\x80']
  const escaped = (text: string) =>
    Array.from(text, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')

  test.each(invalid)('in JSON: %j', async (wrong) => {
    const body = latin1(`{"user_uid":"${uid}","brand":"A ${wrong}"}`)
    await expectRefused(await put(body, json), 'body', 'The body must be valid UTF-8')
  })

  test.each(invalid)('in a form: %j', async (wrong) => {
    const bare = latin1(`user_uid=${uid}&brand=A${wrong}`)
    await expectRefused(await put(bare, form), 'body', 'The body must be valid UTF-8')
    const encoded = `user_uid=${uid}&brand=A${escaped(wrong)}`
    await expectRefused(await put(encoded, form), 'body', 'The body must be percent-encoded UTF-8')
  })

  test.each(['%', '%2', '%zz', '100%'])('in a form as a broken escape: %j', async (wrong) => {
    const body = `user_uid=${uid}&brand=${wrong}`
    await expectRefused(await put(body, form), 'body', 'The body must be percent-encoded UTF-8')
  })

  test.each(invalid)('in a part: %j', async (wrong) => {
    const body = latin1(`${part('user_uid', uid)}${part('brand', `A${wrong}`)}--b--\r\n`)
    await expectRefused(await put(body, multipart), 'brand', 'brand must be valid UTF-8')
  })

  const sentence = 'The query string must be percent-encoded UTF-8'
  test.each([...invalid.map(escaped), '%', '%zz'])('in a query: %s', async (wrong) => {
    const calls: [string, Call][] = [
      [`/?user_uid=${uid}&brand=A${wrong}`, { method: 'PUT' }],
      [`/?user_uid=${wrong}`, { method: 'DELETE' }],
      [`/?limit=${wrong}`, {}],
      [`/?${wrong}=1`, {}],
      [`/filter?gender=${wrong}`, {}],
      [`/${uid}?x=${wrong}`, {}],
      [`/save-notes/${uid}?x=${wrong}`, { json: { note: 'A note' } }],
    ]
    for (const [path, options] of calls) {
      await expectRefused(await organization.clients(path, options), 'query', sentence)
    }
    const profile = await organization.users(`/get-user-profile?from_id=${wrong}`)
    await expectRefused(profile, 'query', sentence)
  })

  test('but U+FFFD, which stands for such bytes elsewhere, is a character like any other', async () => {
    const note = 'A \uFFFD note'
    const parts = new FormData()
    parts.append('note', note)
    for (const body of [JSON.stringify({ note }), new URLSearchParams({ note }), parts]) {
      const headers = typeof body === 'string' ? json : {}
      const answer = await organization.clients(`/save-notes/${uid}`, { body, headers })
      expect(answer.body).toEqual({ message: 'Note saved successfully.' })
      expect((await everything()).notes.text).toBe(note)
    }
    before = await everything()
  })
})

describe('NUL and other control characters are refused by field', () => {
  const message = 'brand must be 1 to 200 characters without control characters'
  test.each(['\0', 'a\0', 'a\u001fb', 'a\u007fb', 'a\u0085b', 'a\nb'])('%j', async (brand) => {
    const wrong = `x${brand}x`
    const parts = `${part('user_uid', uid)}${part('brand', wrong)}--b--\r\n`
    await expectRefused(await put(JSON.stringify({ user_uid: uid, brand: wrong }), json), 'brand', message)
    const fields = new URLSearchParams({ user_uid: uid, brand: wrong })
    await expectRefused(await put(fields, {}), 'brand', message)
    await expectRefused(
      await organization.clients(`/?${fields.toString()}`, { method: 'PUT' }),
      'brand',
      message,
    )
    await expectRefused(await put(parts, multipart), 'brand', message)
  })

  test('so are halves of surrogate pairs, which JSON can spell', async () => {
    const body = `{"user_uid":"${uid}","brand":"\\ud800"}`
    await expectRefused(await put(body, json), 'brand', message)
  })

  test('and a caller’s field name is repeated without them', async () => {
    const body = `{"user_uid":"${uid}","bra\\u0000nd\\ud800":"A"}`
    const answer = await put(body, json)
    expect(answer.status).toBe(400)
    expect(answer.body.details).toEqual([{ field: expect.any(String), message: expect.any(String) }])
    expect(answer.body.error).toMatch(/^unknown field "bra\?nd\P{Cc}"/u)
  })
})

describe('a field that comes twice', () => {
  const twice = 'brand was given more than once with different values'
  const forms = (one: string, other: string): [string, () => Promise<Answer>][] => [
    ['in a form', () => put(`user_uid=${uid}&brand=${one}&brand=${other}`, form)],
    [
      'in a query',
      () => organization.clients(`/?brand=${one}&user_uid=${uid}&brand=${other}`, { method: 'PUT' }),
    ],
    [
      'in multipart',
      () => put(`${part('brand', one)}${part('user_uid', uid)}${part('brand', other)}--b--\r\n`, multipart),
    ],
    ['in query and JSON', () => put(JSON.stringify({ user_uid: uid, brand: one }), json, `?brand=${other}`)],
    ['in query and form', () => put(`user_uid=${uid}&brand=${one}`, form, `?brand=${other}`)],
  ]
  test.each(forms('One', 'Other'))('%s with different values is refused', async (_, send) => {
    await expectRefused(await send(), 'brand', twice)
  })

  test.each(forms('Same', 'Same'))('%s with the same value is that value', async (_, send) => {
    expect((await send()).status).toBe(200)
    expect((await everything()).brand).toBe('Same')
    await organization.clients('/', { method: 'PUT', json: { user_uid: uid, brand: 'As it was' } })
  })

  test('whatever is unclear is told along with what else is wrong', async () => {
    const answer = await put(`user_uid=${uid}&brand=A&brand=B&heigth=3&age=0`, form)
    expect(answer.status).toBe(400)
    const fields: string[] = answer.body.details.map(({ field }: { field: string }) => field)
    expect(fields.sort()).toEqual(['age', 'brand', 'heigth'])
    expect(await everything()).toEqual(before)
  })
})
