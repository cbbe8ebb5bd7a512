// Contract 13: signing in to the console.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { newOrganization, operate, operatorToken } from '../helpers.ts'
import { ofPage, Page, send, session, signedIn } from './page.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const now = new Date('2026-12-01T10:00:00.000Z')
const atNow = () => vi.useFakeTimers({ toFake: ['Date'], now })
const inEightHours = '2026-12-01T18:00:00.000Z'
const nobody = { organization: null, environment: null, role: null, scopes: null, admin_uid: null }

describe('a session shows what its key opens:', () => {
  test('client management', async () => {
    atNow()
    const { id, keys, adminUid } = await newOrganization()
    for (const [key, role] of [
      [keys.admin, 'admin'],
      [keys.member, 'member'],
    ] as const) {
      const shown = {
        kind: 'client-management',
        ...{ organization: id, environment: null, role, scopes: null, admin_uid: adminUid },
        ...{ name: 'A test', expires_at: inEightHours },
      }
      const page = new Page()
      expect(await page.signIn(` ${key} `)).toMatchObject({ status: 201, body: { session: shown } })
      expect(await page.sessions()).toEqual([shown])
    }
  })

  test('users, with the scopes and the end of the key', async () => {
    atNow()
    const { id } = await newOrganization()
    const json = {
      api: 'user-management',
      environment: 'dev',
      name: 'A key',
      scopes: ['users:read'],
      expires_at: '2026-12-01T11:00:00.000Z',
    }
    const { api_key } = (await operate(`/organizations/${id}/keys`, { json })).body
    const page = new Page()
    const shown = {
      ...{ ...nobody, kind: 'user-management', organization: id, environment: 'dev' },
      ...{ scopes: ['users:read'], name: 'A test', expires_at: json.expires_at },
    }
    expect((await page.signIn(api_key)).body).toEqual({ session: shown })
    expect(await page.sessions()).toEqual([shown])
  })

  test('the operator', async () => {
    atNow()
    const page = new Page({ OPERATOR_TOKENS: JSON.stringify({ anna: 'a-token-of-anna-with-32-characters' }) })
    const shown = { ...nobody, kind: 'operator', name: 'operator', expires_at: inEightHours }
    expect((await page.signIn(operatorToken)).body).toEqual({ session: shown })
    expect((await page.signIn('a-token-of-anna-with-32-characters')).body.session.name).toBe('anna')
    expect(await page.sessions()).toEqual([{ ...shown, name: 'anna' }])
  })
})

describe('the cookie', () => {
  const attributes = (value: string | null) => value?.replace(/=[^;]*/, '')
  const headers = ofPage

  test('is for https alone', async () => {
    const { headers: given } = await send(session, { json: { key: operatorToken }, headers })
    expect(attributes(given.get('Set-Cookie'))).toBe(
      '__Host-roster; HttpOnly; SameSite=Strict; Path=/; Secure',
    )
    expect([given.get('Cache-Control'), given.get('Vary')]).toEqual(['no-store', 'Cookie'])
  })

  test.each([
    ['http://localhost:8787', 'roster-8787'],
    ['http://127.0.0.1', 'roster-80'],
  ])('is named after the port at %s', async (at, name) => {
    const signed = await send(session, { json: { key: operatorToken }, headers }, {}, at)
    const cookie = signed.headers.get('Set-Cookie') ?? ''
    expect(attributes(cookie)).toBe(`${name}; HttpOnly; SameSite=Strict; Path=/`)
    const [Cookie = ''] = cookie.split(';')
    // Some browsers say no site here, and none but this page can send the other header.
    const ask = (more: Record<string, string>) =>
      send(session, { headers: { Cookie, ...more } }, {}, at).then(({ body }) => body.sessions.length)
    expect(await ask({ 'X-Roster-Console': '1' })).toBe(1)
    expect(await ask({ 'X-Roster-Console': '1', 'Sec-Fetch-Site': 'cross-site' })).toBe(0)
    expect(await ask({})).toBe(0)
  })
})

test('failed sign-ins count as failed authentications, and signing in as a call of the key', async () => {
  const { keys } = await newOrganization()
  const counted: string[] = []
  const limiter = (name: string, success: boolean) => ({
    limit: ({ key }: { key: string }) => (counted.push(`${name} ${key}`), Promise.resolve({ success })),
  })
  const open = { FAILURE_LIMIT: limiter('failure', true), CALL_LIMIT: limiter('call', true) }
  expect((await new Page(open).signIn('nonsense')).status).toBe(401)
  expect((await new Page(open).signIn(keys.admin)).status).toBe(201)
  expect(counted).toEqual(['failure unknown', expect.stringMatching(/^call \w{26}$/)])
  const full = { FAILURE_LIMIT: limiter('failure', false), CALL_LIMIT: limiter('call', false) }
  expect((await new Page(full).signIn('nonsense')).status).toBe(429)
  expect((await new Page(full).signIn(keys.admin)).status).toBe(429)
})

test('neither key nor cookie is in any line of the log or answer', async () => {
  const lines: string[] = []
  for (const level of ['info', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((line) => void lines.push(String(line)))
  const { keys } = await newOrganization()
  const page = await signedIn(keys.admin, keys.dev, operatorToken)
  const answers = [
    await page.signIn(keys.prod),
    await page.signIn(`${operatorToken}x`),
    await page.call(session),
  ]
  answers.push(await page.call('/client-management/clients'), await page.call('/operator/v1/databases'))
  const text = [...lines, ...answers.map(({ body }) => JSON.stringify(body))].join('\n')
  expect(text).toContain('/console/session')
  for (const secret of [...Object.values(keys), operatorToken, page.cookie.slice(14)]) {
    expect(text).not.toContain(secret)
  }
})
