// Bodies that are made to cost the service time or memory.
import { beforeAll, expect, test } from 'vitest'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { expectInProportion } from '../in-proportion.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization, { brand: 'As it was' })
})
const json = { 'Content-Type': 'application/json' }
const brand = async () => (await organization.clients(`/${uid}`)).body.brand
const brandRule = 'brand must be text, in quotes'

test.each([
  ['arrays', '[', ']'],
  ['objects', '{"a":', '}'],
])('a value of deeply nested %s is refused as of the wrong type', async (_, open, close) => {
  const depth = 100_000
  const nested = `${open.repeat(depth)}1${close.repeat(depth)}`
  const body = `{"user_uid":"${uid}","brand":${nested}}`
  const answer = await organization.clients('/', { method: 'PUT', body, headers: json })
  expect(answer.status).toBe(400)
  expect(answer.body).toEqual({ error: brandRule, details: [{ field: 'brand', message: brandRule }] })
  const clash = await organization.clients('/?brand=A', { method: 'PUT', body, headers: json })
  expect(clash.status).toBe(400)
  expect(clash.body.details).toMatchObject([{ field: 'brand' }])
  expect(await brand()).toBe('As it was')
})

test.each([
  [
    'in JSON',
    (key: string) => ({ body: `{"user_uid":"${uid}","${key}":{"brand":"A"},"brand":"B"}`, headers: json }),
  ],
  ['in a form', (key: string) => ({ body: new URLSearchParams({ user_uid: uid, brand: 'B', [key]: 'A' }) })],
])('property names of JavaScript are refused as unknown fields, %s', async (_, call) => {
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']) {
    const answer = await organization.clients('/', { method: 'PUT', ...call(key) })
    expect(answer.status).toBe(400)
    expect(answer.body).toEqual({
      error: `unknown field "${key}"`,
      details: [{ field: key, message: `unknown field "${key}"` }],
    })
  }
  const { status, body } = await organization.clients('/?__proto__=1')
  expect({ status, error: body.error }).toEqual({ status: 400, error: 'unknown field "__proto__"' })
  expect(await brand()).toBe('As it was')
})

// Quadratic work would take a minute or more for these bodies; linear work takes well under a second.
test('a body of 80 000 unknown fields is refused in linear time', async () => {
  const many = Object.fromEntries(Array.from({ length: 80_000 }, (_, n) => [`z${n.toString(36)}`, 1]))
  await expectInProportion(async () => {
    const answer = await organization.clients('/', { method: 'PUT', json: { user_uid: uid, ...many } })
    expect(answer.status).toBe(400)
    expect(answer.body.error).toBe('The body must have at most 100 fields')
  })
})

test.each([
  ['with one value', '1'],
  ['with many', '$'],
])('a field repeated 120 000 times %s is refused in linear time', async (_, value) => {
  const pairs = Array.from({ length: 120_000 }, (_, n) => `a=${value === '$' ? n % 9 : value}`)
  await expectInProportion(async () => {
    const answer = await organization.clients('/', {
      method: 'PUT',
      body: pairs.join('&'),
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
      },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.error).toBe('The body must have at most 100 fields')
  })
})

test('a field name of 900 000 characters is cut short in the answer', async () => {
  const answer = await organization.clients('/', { method: 'PUT', json: { ['z'.repeat(900_000)]: 1 } })
  expect(answer.status).toBe(400)
  expect(JSON.stringify(answer.body).length).toBeLessThan(1_000)
})

test.each([10, 50, 99])('all of %d problems are in one answer', async (count) => {
  const wrong = Object.fromEntries(Array.from({ length: count }, (_, n) => [`zz${n}`, 1]))
  const { status, body } = await organization.clients('/', {
    method: 'PUT',
    json: { user_uid: uid, ...wrong },
  })
  const details = Object.keys(wrong).map((field) => ({ field, message: `unknown field "${field}"` }))
  expect(status).toBe(400)
  expect(body).toEqual({ error: details.map(({ message }) => message).join('; '), details })
})
