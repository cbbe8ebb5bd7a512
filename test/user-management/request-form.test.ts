import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, refused } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const json = { 'Content-Type': 'application/json' }

describe.each([
  ['create-user', 201, () => Promise.resolve(aUser())],
  ['edit-user', 200, async () => ({ from_id: await createUser(organization), language: 'de' })],
  ['dashboard-url', 200, async () => ({ from_id: await createUser(organization), rotate: true })],
])('POST %s', (path, success, request) => {
  const send = async (body: BodyInit, headers: Record<string, string>) =>
    answered(await organization.users(`/${path}`, { body, headers }))
  const text = async () => JSON.stringify(await request())

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'APPLICATION/JSON',
    ' application/json ;x=y',
  ])('takes %j', async (type) => {
    expect((await send(await text(), { 'Content-Type': type })).status).toBe(success)
  })

  test('takes a byte order mark, and a trailing slash', async () => {
    expect((await send(`\uFEFF${await text()}`, json)).status).toBe(success)
    const answer = await organization.users(`/${path}/`, { json: await request() })
    expect(answer.status).toBe(success)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'text/json',
  ])('does not take %s', async (type) => {
    expect(await send(await text(), { 'Content-Type': type })).toEqual({
      status: 415,
      body: { error: 'The Content-Type must be one of: application/json' },
    })
  })

  test('does not take a body without a media type', async () => {
    expect(await send(new TextEncoder().encode(await text()), {})).toEqual({
      status: 415,
      body: { error: 'The Content-Type must be one of: application/json' },
    })
  })

  test.each([
    ['malformed', '{"from_id": "x"', 'The body is not valid JSON: it ends too early'],
    ['single quotes', "{'from_id': 'x'}", 'The body is not valid JSON: see line 1, column 2'],
    ['a trailing comma', '{"from_id": "x",}', 'The body is not valid JSON: see line 1, column 17'],
    ['not a number', '{"from_id": NaN}', 'The body is not valid JSON: see line 1, column 13'],
    ['white space', '  ', 'The body is not valid JSON: it ends too early'],
    ['a list', '[{"from_id": "x"}]', 'The body must be a JSON object'],
    ['text', '"x"', 'The body must be a JSON object'],
    ['null', 'null', 'The body must be a JSON object'],
    ['a number', '1', 'The body must be a JSON object'],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), 'The body must be valid UTF-8'],
  ])('%s', async (_, body, message) => {
    expect(await send(body, json)).toEqual(refused(['body', message]))
  })

  test('fields in the query are refused by name', async () => {
    const answer = await organization.users(`/${path}?from_id=x&dry_run=1`, { json: await request() })
    expect(answered(answer)).toEqual(
      refused(
        ['from_id', 'unknown field "from_id" in the query string'],
        ['dry_run', 'unknown field "dry_run" in the query string'],
      ),
    )
  })

  test('a field named `__proto__` is an unknown field', async () => {
    const body = (await text()).replace('{', '{"__proto__": {"a": 1}, ')
    expect(await send(body, json)).toEqual(refused(['__proto__', 'unknown field "__proto__"']))
  })
})
