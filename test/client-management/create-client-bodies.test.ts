import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, newOrganization, type Organization } from '../helpers.ts'
import { expectRefusal, outcome, raw } from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const post = (body: BodyInit, contentType?: string) =>
  organization.clients('/', { method: 'POST', ...raw(body, contentType) })

const json = (fields = aClient()) => JSON.stringify(fields)
const form = (fields = aClient()) => new URLSearchParams(fields).toString()
const formType = 'application/x-www-form-urlencoded'
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )
const part = (name: string, value: string | number[], file = '') =>
  bytes(
    `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`,
    typeof value === 'string' ? value : value,
    '\r\n',
  )
const parts = (...all: Uint8Array[]) => bytes(...all.map((each) => [...each]), '--b--\r\n')

describe('the content type', () => {
  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/json ;charset="UTF-8"',
  ])('%s is JSON', async (type) => {
    expect((await post(json(), type)).status).toBe(201)
  })

  test.each([formType, `${formType}; charset=UTF-8`, formType.toUpperCase()])(
    '%s is a form',
    async (type) => {
      expect((await post(form(), type)).status).toBe(201)
    },
  )

  test.each([
    'text/plain',
    'application/xml',
    'application/jsonp',
    'application/merge-patch+json',
    'json',
    '*/*',
  ])('%s is 415, and the answer names what is taken', async (type) => {
    const { status, body } = await post(json(), type)
    expect(status).toBe(415)
    expect(body).toEqual({ error: expect.any(String) })
    for (const taken of ['application/json', formType, 'multipart/form-data'])
      expect(body.error).toContain(taken)
  })

  test('is needed with a body: bytes without one are 415', async () => {
    expect((await organization.clients('/', { body: new TextEncoder().encode(json()) })).status).toBe(415)
  })

  test('is not needed without a body, which has none of the required fields', async () => {
    expectRefusal(await organization.clients('/', { method: 'POST' }), 'display_name', 'email')
    expectRefusal(await post(''), 'display_name', 'email')
  })
})

describe('a body that cannot be read is 400', () => {
  test.each([
    ...[
      '{',
      '{"display_name":}',
      "{'a':1}",
      '{} {}',
      ' ',
      'undefined',
      '{"age":01}',
      '{"age":NaN}',
      '{"a":1,}',
    ],
    ...['[]', '[{}]', 'null', 'true', '5', '"text"', 'display_name=Test'],
  ])('JSON: %s', async (body) => {
    expectRefusal(await post(body), 'body')
  })

  test.each([
    ['bytes that are no UTF-8', bytes('{"display_name":"', [0xff, 0xfe], '","email":"utf@example.com"}')],
    ['an encoded surrogate', bytes('{"display_name":"', [0xed, 0xa0, 0x80], '","email":"utf@example.com"}')],
    [
      'a truncated character',
      bytes('{"display_name":"a', [0xf0, 0x9f, 0x98], '","email":"utf@example.com"}'),
    ],
    ['UTF-16', new Uint8Array(new Uint16Array(Array.from(json(), (each) => each.charCodeAt(0))).buffer)],
  ])('JSON: %s', async (_, body) => {
    expectRefusal(await post(body), 'body')
  })

  test.each(['%', '%zz', '%ff', '%ed%a0%80', 'a%c3%28'])('a form: display_name=%s', async (value) => {
    expectRefusal(await post(`display_name=${value}&email=form@example.com`, formType), 'body')
  })

  test('a form: bytes that are no UTF-8', async () => {
    expectRefusal(await post(bytes('email=form@example.com&display_name=', [0xff]), formType), 'body')
  })

  test.each([
    ['no boundary', 'multipart/form-data', parts(part('display_name', 'Test'))],
    ['another boundary', 'multipart/form-data; boundary=c', parts(part('display_name', 'Test'))],
    ['no end', 'multipart/form-data; boundary=b', part('display_name', 'Test')],
    ['no parts', 'multipart/form-data; boundary=b', bytes('display_name=Test')],
  ])('multipart: %s', async (_, type, body) => {
    expectRefusal(await post(body, type), 'body')
  })

  test('multipart: text that is no UTF-8 names its field', async () => {
    const body = parts(part('email', 'multipart@example.com'), part('display_name', [0x41, 0xff]))
    expectRefusal(await post(body, 'multipart/form-data; boundary=b'), 'display_name')
  })

  test('multipart: a file where text belongs names its field', async () => {
    const body = parts(
      part('email', 'multipart@example.com'),
      part('display_name', 'Test', '; filename="a.txt"'),
    )
    expectRefusal(await post(body, 'multipart/form-data; boundary=b'), 'display_name')
  })
})

test('a byte order mark before JSON is no problem, nor is the plus sign of forms', async () => {
  expect((await post(`\ufeff${json()}`)).status).toBe(201)
  const answer = await post(`display_name=Test+One%20Two%2B&email=${aClient().email}`, formType)
  expect(answer.body.userData.display_name).toBe('Test One Two+')
})

describe('a body too large is 413', () => {
  const padded = (body: string, size: number) => body + ' '.repeat(size - body.length)
  const tooLarge = (size: number) => ({
    status: 413,
    body: { error: expect.stringContaining(String(size)) },
  })

  test('JSON and forms: 1 000 000 bytes are fine, one more is not', async () => {
    expect((await post(padded(json(), 1_000_000))).status).toBe(201)
    expect(outcome(await post(padded(json(), 1_000_001)))).toEqual(tooLarge(1_000_000))
    expect(outcome(await post(padded('{', 1_000_001)))).toEqual(tooLarge(1_000_000))
    expectRefusal(await post('email=a'.padEnd(1_000_000, 'a'), formType), 'display_name', 'email')
    expect(outcome(await post('email=a'.padEnd(1_000_001, 'a'), formType))).toEqual(tooLarge(1_000_000))
  })

  test('multipart: 6 000 000 bytes are read, one more is not', async () => {
    const fields = parts(part('display_name', 'Test'), part('email', aClient().email))
    const ofSize = (size: number) => {
      const body = new Uint8Array(size).fill(0x20)
      body.set(fields, 0)
      return body
    }
    const type = 'multipart/form-data; boundary=b'
    expect((await post(ofSize(6_000_000), type)).status).not.toBe(413)
    expect(outcome(await post(ofSize(6_000_001), type))).toEqual(tooLarge(5_000_000))
  })

  test('a stream that does not say its length is counted', async () => {
    const streamOf = (size: number) => new Blob([padded(json(), size)]).stream()
    expect((await post(streamOf(1_000_000))).status).toBe(201)
    expect(outcome(await post(streamOf(1_000_001)))).toEqual(tooLarge(1_000_000))
  })
})
