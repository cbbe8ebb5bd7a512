// GET /client-management/clients: what its query takes and refuses.
import { beforeAll, expect, test } from 'vitest'
import { createClient, newOrganization, origin, type Organization } from '../helpers.ts'
import { expectRefusal, lone, outcome } from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
  await createClient(organization)
})
const list = (query: string) => organization.clients(`/${query}`)

test.each(['1', '2', '500', '1.0', '007', '', '%20', '5&limit=5'])('limit=%s is taken', async (limit) => {
  expect((await list(`?limit=${limit}`)).status).toBe(200)
})

const noNumbers = ['1e1', '0x10', '+5', '%205', 'ten', 'NaN', 'Infinity', 'null', '[5]', '5,6', '%00']
const others = ['0', '-1', '-0', '501', '1.5', '9'.repeat(20), '9'.repeat(400), '5&limit=6']
test.each([...noNumbers, ...others])('limit=%s is 400', async (limit) => {
  expectRefusal(await list(`?limit=${limit}`), 'limit')
})

test.each(['start_after_id', 'end_before_id'])('%s: 1 to 128 letters, digits, - and _', async (cursor) => {
  const both = 'a&start_after_id=b&end_before_id=b'
  for (const good of ['0', 'x', '-', '_', 'A-z_9', 'x'.repeat(128), '__proto__', ''])
    expect([200, 404]).toContain((await list(`?${cursor}=${good}`)).status)
  for (const bad of ['a.b', 'a%20b', 'a/b', '%C3%BC', '%00', '*', "'", 'x'.repeat(129), both])
    expect((await list(`?${cursor}=${bad}`)).status, bad).toBe(400)
  expectRefusal(await list(`?${cursor}=a.b`), cursor)
  expectRefusal(await list(`?${cursor}=a&${cursor}=b`), cursor)
})

test('both cursors together are 400, even when they are equal or one is malformed', async () => {
  for (const query of ['?start_after_id=a&end_before_id=b', '?start_after_id=a&end_before_id=a']) {
    const { status, body } = await list(query)
    expect(status).toBe(400)
    expect(body.details).toHaveLength(1)
    expect(body.error).toContain('start_after_id')
    expect(body.error).toContain('end_before_id')
  }
  expect((await list('?start_after_id=a&end_before_id=*')).status).toBe(400)
  expect((await list('?start_after_id=0&end_before_id=')).status).toBe(200)
})

test.each([
  ['limitt', ', did you mean "limit"?'],
  ['start_after', ', did you mean "start_after_id"?'],
  ['offset', ''],
  ['gender', ''],
  ['__proto__', ''],
  ['constructor', ''],
  ['toString', ''],
])('%s is refused by name', async (name, suggestion) => {
  expect(outcome(await list(`?${name}=1`))).toEqual(lone(name, `unknown field "${name}"${suggestion}`))
})

test('all problems of a query are named at once', async () => {
  expectRefusal(await list('?limit=0&start_after_id=*&page=2'), 'limit', 'start_after_id', 'page')
})

test.each(['%', '%zz', '%ff'])('limit=%s is not text: 400', async (text) => {
  expectRefusal(await list(`?limit=${text}`), 'query')
})

test.each(['', '/', '?limit=5', '/?limit=5'])(
  'the path ending in "%s" answers without a redirect',
  async (end) => {
    const answer = await organization.clients(end)
    expect(answer.status).toBe(200)
    expect(answer.body.users).toHaveLength(1)
    expect(answer.headers.get('X-Request-Id')).toMatch(/^[\w-]{8,}$/)
    expect(answer.headers.get('Link')).toBeNull()
  },
)

test('another method is 405, and Allow names the right ones', async () => {
  const answer = await organization.clients('/', { method: 'PATCH' })
  expect(outcome(answer)).toEqual({ status: 405, body: { error: expect.any(String) } })
  const allowed = (answer.headers.get('Allow') ?? '').split(', ')
  expect(allowed).toEqual(expect.arrayContaining(['GET', 'POST', 'PUT', 'DELETE']))
  expect(allowed).not.toContain('PATCH')
})

test('the Link leads to this Worker', async () => {
  const own = await newOrganization()
  for (let count = 0; count < 2; count++) await createClient(own)
  const link = (await own.clients('/?limit=1')).headers.get('Link')
  expect(link?.startsWith(`<${origin}/client-management/clients`)).toBe(true)
})
