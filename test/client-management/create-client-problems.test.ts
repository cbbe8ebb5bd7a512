import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, newOrganization, type Organization } from '../helpers.ts'
import { expectInProportion } from '../in-proportion.ts'
import { unknownFields } from './unknown-fields.ts'
import { expectRefusal, lone, multipart, outcome, raw } from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const post = (body: BodyInit, contentType?: string) =>
  organization.clients('/', { method: 'POST', ...raw(body, contentType) })
const formType = 'application/x-www-form-urlencoded'

describe('unknown fields', () => {
  test.each(unknownFields)('%s is refused by name', async (name, suggestion) => {
    const refusal = lone(name, `unknown field "${name}"${suggestion}`)
    const { display_name, email } = aClient()
    const fields: [string, string][] = [...Object.entries({ display_name, email }), [name, '180']]
    const members = fields.map(([field, value]) => `${JSON.stringify(field)}:${JSON.stringify(value)}`)
    expect(outcome(await post(`{${members.join()}}`))).toEqual(refusal)
    expect(outcome(await post(new URLSearchParams(fields).toString(), formType))).toEqual(refusal)
    expect(outcome(await organization.clients('/', { body: multipart(fields) }))).toEqual(refusal)
  })

  test.each(['display_name', 'limit', '__proto__', 'user_uid'])(
    '%s in the query string is refused',
    async (name) => {
      expectRefusal(await organization.clients(`/?${name}=1`, { json: aClient() }), name)
    },
  )

  test('the answer repeats a name cut short and without control characters', async () => {
    const { body } = await post(JSON.stringify({ ...aClient(), 'a"\n\u0000\\b': 1, ['z'.repeat(10_000)]: 1 }))
    expect(JSON.stringify(body).length).toBeLessThan(1_000)
    expect(body.error).not.toMatch(/[\u0000-\u001f]/)
    expect((await post('{"\\ud800":1}')).status).toBe(400)
  })

  test('a request with an unknown field creates no client', async () => {
    const fields = aClient()
    await post(JSON.stringify({ ...fields, heigth: 180 }))
    expect((await post(JSON.stringify(fields))).status).toBe(201)
  })
})

describe('all problems at once', () => {
  const bad = {
    display_name: 'x'.repeat(201),
    email: 'plain',
    age: '12abc',
    gender: 'Male',
    shoeSize: '0',
    weight: '1000.01',
    height: '-1',
    phone: '12',
    leg_length: '1e3',
    ycom: 'Infinity',
    brand: '\u0007',
    shoeModel: 'x'.repeat(201),
    preferable_activities: 'Running,',
    profile_photo: 'photo.jpg',
    heigth: '180',
    wieght: '80',
  }

  test.each<[string, BodyInit, string?]>([
    ['JSON', JSON.stringify(bad), 'application/json'],
    ['a form', new URLSearchParams(bad).toString(), formType],
  ])('in %s', async (_, body, type) => {
    expectRefusal(await post(body, type), ...Object.keys(bad))
  })

  test('in multipart', async () => {
    expectRefusal(
      await organization.clients('/', { body: multipart(Object.entries(bad)) }),
      ...Object.keys(bad),
    )
  })

  test('in the query string and the body together', async () => {
    const answer = await organization.clients('/?limit=5', { json: { ...aClient({ age: 0 }), heigth: 1 } })
    expectRefusal(answer, 'age', 'heigth', 'limit')
  })

  test('are named one by one, up to 98 of them', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 98 }, (_, i) => [`k${i}`, 1]))
    expectRefusal(await post(JSON.stringify({ ...aClient(), ...unknown })), ...Object.keys(unknown))
  })

  test('never repeat what was sent', async () => {
    const secret = 'Sensitive'
    const values = Object.fromEntries(Object.keys(bad).map((field) => [field, `${secret}\u0007`]))
    expect(JSON.stringify((await post(JSON.stringify(values))).body)).not.toContain(secret)
  })
})

describe('a hostile body is answered in linear time', () => {
  const times = (count: number, write: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => write(i)).join('')

  test.each<[string, string, string]>([
    ['many unknown fields', `{${times(40_000, (i) => `"k${i}":1,`)}"z":1}`, 'application/json'],
    ['one field many times', times(60_000, () => 'brand=a&'), formType],
    ['an endless e-mail', JSON.stringify({ email: 'a.'.repeat(450_000) }), 'application/json'],
    ['an endless domain', JSON.stringify({ email: `a@${'a.'.repeat(450_000)}` }), 'application/json'],
    ['an endless unknown name', JSON.stringify({ ['height'.repeat(150_000)]: 1 }), 'application/json'],
    [
      'endless activities',
      JSON.stringify({ preferable_activities: Array(100_000).fill('x') }),
      'application/json',
    ],
    ['deep nesting', `{"brand":${'['.repeat(400_000)}${']'.repeat(400_000)}}`, 'application/json'],
  ])('%s', async (_, body, type) => {
    await expectInProportion(async () => {
      expect((await post(body, type)).status).toBe(400)
    })
  })
})
