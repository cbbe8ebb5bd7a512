// Contract 1.1: more than 100 fields or parts, or 200 elements of one list, are one 400, found during parsing.
import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Answer, type Organization } from '../helpers.ts'
import { expectInProportion } from '../in-proportion.ts'
import { formats, formatsOf, keyedRoutes, ready, routesWithBody } from './every-route.ts'

let owner: Organization
beforeAll(async () => {
  owner = await newOrganization()
})

const unknown = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`z${n}`, n % 2 ? '' : 'x']))
const lone = (field: string, message: string) => ({ error: message, details: [{ field, message }] })
const isCount = ({ body }: Answer) => /must have at most \d+/.test(JSON.stringify(body))

describe.each(keyedRoutes)('%s', (route) => {
  test('reads a query of up to 100 fields', async () => {
    const { ask, path } = await ready(route, owner)
    const own = [...new URL(path, 'http://x').searchParams].length
    const queryOf = (count: number) => new URLSearchParams(unknown(count - own)).toString()
    const many = await ask(queryOf(100))
    expect([many.status, isCount(many)]).toEqual([400, false])
    const more = await ask(queryOf(101))
    expect([more.status, more.body]).toEqual([
      400,
      lone('query', 'The query string must have at most 100 fields'),
    ])
  })
})

describe.each(routesWithBody)('%s', (route) => {
  test.each(formatsOf(route))('reads up to 100 fields in %s', async (format) => {
    const { ask } = await ready(route, owner)
    const many = await ask('', formats[format](unknown(100)))
    expect([many.status, isCount(many)]).toEqual([400, false])
    const more = await ask('', formats[format](unknown(101)))
    const things = format === 'multipart' ? 'parts' : 'fields'
    expect([more.status, more.body]).toEqual([400, lone('body', `The body must have at most 100 ${things}`)])
  })

  test('reads lists of up to 200 elements at any depth', async () => {
    const { ask } = await ready(route, owner)
    const list = (count: number) => Array(count).fill(1)
    for (const wrap of [(a: unknown) => a, (a: unknown) => ({ a }), (a: unknown) => [[a]]]) {
      expect(isCount(await ask('', formats.json({ zzz: wrap(list(200)) })))).toBe(false)
      const { body } = await ask('', formats.json({ zzz: wrap(list(201)) }))
      expect(body).toEqual(lone('zzz', 'zzz must have at most 200 elements'))
    }
    const { body } = await ask('', formats.json({ zzz: unknown(101) }))
    expect(body).toEqual(lone('zzz', 'zzz must have at most 100 fields'))
  })
})

describe('a list as text', () => {
  const message = 'preferable_activities must have at most 200 elements'
  test.each<[string, (count: number) => string]>([
    ['names', (count) => Array(count).fill('Running').join()],
    ['JSON', (count) => JSON.stringify(Array(count).fill('Running'))],
  ])('of %s may have up to 200 elements', async (_, textOf) => {
    const filter = (text: string) =>
      owner.clients(`/filter?${new URLSearchParams({ preferable_activities: text }).toString()}`)
    expect((await filter(textOf(200))).status).toBe(404)
    expect((await filter(textOf(201))).body).toEqual(lone('preferable_activities', message))
  })

  test('is counted together with its repetitions', async () => {
    const half = Array(101).fill('Running').join()
    const twice = await owner.clients('/', {
      body: new URLSearchParams([
        ['preferable_activities', half],
        ['preferable_activities[]', half],
      ]),
    })
    expect(twice.body).toEqual(lone('preferable_activities', message))
  })
})

// Each of these once took a second of processor time and 100 MB.
test.each<[string, string, string]>([
  [
    'parts',
    `${'--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n'.repeat(80_000)}--b--`,
    'multipart/form-data; boundary=b',
  ],
  ['elements', `{"preferable_activities":[${'1,'.repeat(490_000)}1]}`, 'application/json'],
  ['elements as text', `preferable_activities=${'a,'.repeat(490_000)}`, 'application/x-www-form-urlencoded'],
  [
    'elements in text',
    `preferable_activities=[${'1,'.repeat(490_000)}1]`,
    'application/x-www-form-urlencoded',
  ],
  ['pairs', 'a=b&'.repeat(240_000), 'application/x-www-form-urlencoded'],
  ['names', `{${Array.from({ length: 90_000 }, (_, n) => `"${n}":1`).join()}}`, 'application/json'],
  ['opening brackets', `{"a":${'['.repeat(490_000)}`, 'application/json'],
  ['brackets', `{"a":${'['.repeat(490_000)}${']'.repeat(490_000)}}`, 'application/json'],
])('a body full of %s is refused in linear time with at most 3 problems', async (_, body, type) => {
  await expectInProportion(async () => {
    const answer = await owner.clients('/', { body, headers: { 'Content-Type': type } })
    expect(answer.status).toBe(400)
    expect(answer.body.details.length).toBeLessThanOrEqual(3)
  })
})
