// POST /client-management/clients: types of bodies, and bodies that cannot be read.
import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, newOrganization, type Organization } from '../helpers.ts'
import { bytes, form, formType, json, part, parts, postRaw } from './body-bytes.ts'
import { expectRefusal } from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const post = (body: BodyInit, contentType?: string) => postRaw(organization, body, contentType)

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

  test('is required with a body: without it the answer is 415', async () => {
    expect((await organization.clients('/', { body: new TextEncoder().encode(json()) })).status).toBe(415)
  })

  test('is not required without a body: the answer names the required fields', async () => {
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
    ['bytes that are not UTF-8', bytes('{"display_name":"', [0xff, 0xfe], '","email":"utf@example.com"}')],
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

  test('a form: bytes that are not UTF-8', async () => {
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

  test('multipart: text that is not UTF-8 names its field', async () => {
    const body = parts(part('email', 'multipart@example.com'), part('display_name', [0x41, 0xff]))
    expectRefusal(await post(body, 'multipart/form-data; boundary=b'), 'display_name')
  })

  test('multipart: a file for a text field names the field', async () => {
    const body = parts(
      part('email', 'multipart@example.com'),
      part('display_name', 'Test', '; filename="a.txt"'),
    )
    expectRefusal(await post(body, 'multipart/form-data; boundary=b'), 'display_name')
  })
})

test('a byte order mark before JSON is skipped, and a plus sign in a form is a space', async () => {
  expect((await post(`\ufeff${json()}`)).status).toBe(201)
  const answer = await post(`display_name=Test+One%20Two%2B&email=${aClient().email}`, formType)
  expect(answer.body.userData.display_name).toBe('Test One Two+')
})
