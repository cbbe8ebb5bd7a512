// Contract 13: a cookie has a key of client management, a token and four keys for users; a call uses its path's.
import { describe, expect, test } from 'vitest'
import { newOrganization, operate, operatorToken, type Organization } from '../helpers.ts'
import { clients, noKey, noToken, Page, session, signedIn } from './page.ts'

const kindsOf = async (page: Page) =>
  (await page.sessions()).map(({ kind, organization, environment }) => [kind, organization, environment])
const usersOf = ({ id }: Organization, environment: string) => `/${id}/${environment}/v1/list-users`
const ofUsers = ({ id }: Organization, environment: string) => ['user-management', id, environment]

test('each path gets its own key', async () => {
  const [one, other] = [await newOrganization(), await newOrganization()]
  const page = await signedIn(one.keys.admin, operatorToken, one.keys.dev, other.keys.prod)
  const statuses = async (...paths: string[]) =>
    Promise.all(paths.map(async (path) => (await page.call(path)).status))
  expect(await statuses('/client-management/tags', '/operator/v1/databases')).toEqual([200, 200])
  expect(await statuses(usersOf(one, 'dev'), usersOf(other, 'prod'))).toEqual([200, 200])
  expect(await page.call(usersOf(one, 'prod'))).toMatchObject(noKey)
  expect(await page.call(usersOf(other, 'dev'))).toMatchObject(noKey)
  expect(await page.call('/nobody/dev/v1/list-users')).toMatchObject(noKey)
})

test('the path may be percent-encoded', async () => {
  const own = await newOrganization()
  const page = await signedIn(own.keys.dev)
  const encoded = `%${own.id.charCodeAt(0).toString(16)}${own.id.slice(1)}`
  expect((await page.call(`/${encoded}/dev/v1/list-users`)).status).toBe(200)
  expect(await page.call(`/${own.id}%2Fdev/dev/v1/list-users`)).toMatchObject(noKey)
})

test('a new key takes the place of its like', async () => {
  const [one, other] = [await newOrganization(), await newOrganization()]
  const page = await signedIn(one.keys.admin, one.keys.dev, operatorToken, other.keys.admin)
  expect(await kindsOf(page)).toEqual([
    ofUsers(one, 'dev'),
    ['operator', null, null],
    ['client-management', other.id, null],
  ])
  const json = { api: 'user-management', environment: 'dev', name: 'Another', scopes: ['webhooks'] }
  await page.signIn((await operate(`/organizations/${one.id}/keys`, { json })).body.api_key)
  expect((await page.sessions()).filter(({ kind }) => kind === 'user-management')).toMatchObject([
    { organization: one.id, environment: 'dev', scopes: ['webhooks'] },
  ])
})

test('a failed sign-in leaves the others', async () => {
  const { keys } = await newOrganization()
  const page = await signedIn(keys.admin)
  expect(await page.signIn('nonsense')).toMatchObject(noToken)
  expect((await page.call('/client-management/tags')).status).toBe(200)
})

describe('five keys for users', () => {
  test('are the four newest, beside the other two', async () => {
    const all = await Promise.all([newOrganization(), newOrganization(), newOrganization()])
    const [a, b, c] = all
    const ofAll = [a.keys.dev, a.keys.prod, b.keys.dev, b.keys.prod, c.keys.dev]
    const page = await signedIn(a.keys.admin, ofAll[0] ?? '', operatorToken, ...ofAll.slice(1))
    expect(await kindsOf(page)).toEqual([
      ['client-management', a.id, null],
      ['operator', null, null],
      ofUsers(a, 'prod'),
      ofUsers(b, 'dev'),
      ofUsers(b, 'prod'),
      ofUsers(c, 'dev'),
    ])
    expect(await page.call(usersOf(a, 'dev'))).toMatchObject(noKey)
  })

  test('fit into a cookie beside the longest token, and the longest ids and names', async () => {
    const token = 'x'.repeat(512)
    const page = new Page({ OPERATOR_TOKENS: JSON.stringify({ ['n'.repeat(64)]: token }) })
    await page.signIn(token)
    for (let number = 0; number < 3; number++) {
      const { id, keys } = await newOrganization({ id: `${crypto.randomUUID()}-${'x'.repeat(26)}` })
      expect(id).toHaveLength(63)
      await operate(`/organizations/${id}`, { method: 'PATCH', json: { name: '💪'.repeat(200) } })
      for (const key of [keys.admin, keys.dev, keys.prod]) expect((await page.signIn(key)).status).toBe(201)
    }
    expect(await page.sessions()).toHaveLength(6)
    expect((await page.sessions()).at(-1)?.name).toBe('💪'.repeat(50))
    // The least that browsers keep, with the name.
    expect(page.cookie.length).toBeLessThan(4_096)
  })
})

describe('signing out', () => {
  test('of all drops the cookie', async () => {
    const { keys } = await newOrganization()
    const page = await signedIn(keys.admin, operatorToken)
    const answer = await page.call(session, { method: 'DELETE' })
    expect([answer.status, answer.body]).toEqual([200, { sessions: [] }])
    const gone = '__Host-roster=; HttpOnly; SameSite=Strict; Path=/; Secure; Max-Age=0'
    expect(answer.headers.get('Set-Cookie')).toBe(gone)
    expect(await page.call(clients)).toMatchObject(noToken)
    expect((await page.call(session, { method: 'DELETE' })).status).toBe(200)
  })

  test('of one leaves the others', async () => {
    const own = await newOrganization()
    const page = await signedIn(own.keys.admin, operatorToken, own.keys.dev, own.keys.prod)
    const drop = (query: string) => page.call(`${session}?${query}`, { method: 'DELETE' })
    await drop('kind=operator')
    expect(await page.call('/operator/v1/databases')).toMatchObject(noKey)
    await drop(`kind=user-management&organization=${own.id}&environment=dev`)
    const left = [['client-management', own.id, null], ofUsers(own, 'prod')]
    expect(await kindsOf(page)).toEqual(left)
    await drop('kind=user-management&organization=nobody')
    expect(await kindsOf(page)).toEqual(left)
    expect((await drop('kind=client-management')).body.sessions).toMatchObject([{ environment: 'prod' }])
  })

  test('of what nobody knows is 400', async () => {
    const message = 'kind must be one of: client-management, user-management, operator'
    const answer = await (await signedIn(operatorToken)).call(`${session}?kind=x`, { method: 'DELETE' })
    expect([answer.status, answer.body.error]).toEqual([400, message])
  })
})
