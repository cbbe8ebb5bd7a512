import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, createClient, database, newOrganization, type Call, type Organization } from '../helpers.ts'
import { conflict, expectRefusal, lone, multipart, outcome, raw } from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const remove = (options: Call, query = '', of = organization) =>
  of.clients(`/${query}`, { method: 'DELETE', ...options })
const deleted = { status: 200, body: { message: 'User deleted successfully.' } }
const notFound = { status: 404, body: { error: 'User not found or not under admin' } }
const missing = lone('user_uid', 'Missing required user UID')

describe('the user_uid is taken from', () => {
  test.each<[string, (uid: string) => [Call, string?]]>([
    ['JSON', (uid) => [{ json: { user_uid: uid } }]],
    ['a form', (uid) => [{ body: new URLSearchParams({ user_uid: uid }) }]],
    ['multipart', (uid) => [{ body: multipart([['user_uid', uid]]) }]],
    ['the query string', (uid) => [{}, `?user_uid=${uid}`]],
    ['the query string, beside an empty JSON object', (uid) => [{ json: {} }, `?user_uid=${uid}`]],
    [
      'the query string and JSON, when they agree',
      (uid) => [{ json: { user_uid: uid } }, `?user_uid=${uid}`],
    ],
    ['the query string twice, when both agree', (uid) => [{}, `?user_uid=${uid}&user_uid=${uid}`]],
    ['JSON, beside a blank one in the query string', (uid) => [{ json: { user_uid: uid } }, '?user_uid=']],
    [
      'a form twice, when both agree',
      (uid) => [{ body: new URLSearchParams(`user_uid=${uid}&user_uid=${uid}`) }],
    ],
  ])('%s', async (_, request) => {
    const uid = await createClient(organization)
    const stays = await createClient(organization)
    expect(outcome(await remove(...request(uid)))).toEqual(deleted)
    expect((await organization.clients(`/${uid}`)).status).toBe(404)
    expect((await organization.clients(`/${stays}`)).status).toBe(200)
    expect(outcome(await remove(...request(uid)))).toEqual(notFound)
  })

  test.each(['', '/', '?user_uid=', '/?user_uid='])('the path ending in "%s"', async (end) => {
    const uid = await createClient(organization)
    const path = end.includes('?') ? `${end}${uid}` : end
    const options = end.includes('?') ? {} : { json: { user_uid: uid } }
    expect(outcome(await organization.clients(path, { method: 'DELETE', ...options }))).toEqual(deleted)
  })
})

describe('nothing is deleted', () => {
  test.each<[string, Call, string?]>([
    ['nothing at all', {}],
    ['an empty JSON object', { json: {} }],
    ['an empty JSON body', raw('')],
    ['a blank form field', { body: new URLSearchParams({ user_uid: ' ' }) }],
    ['an empty form', raw('', 'application/x-www-form-urlencoded')],
    ['a blank query field', {}, '?user_uid='],
  ])('without user_uid: %s', async (_, options, query) => {
    expect(outcome(await remove(options, query))).toEqual(missing)
  })

  test.each([
    [{ user_uid: null }],
    [{ user_uid: 5 }],
    [{ user_uid: true }],
    [{ user_uid: ['x'] }],
    [{ user_uid: {} }],
    [{ user_uid: '' }],
  ])('by JSON %j, which is 400', async (json) => {
    expectRefusal(await remove({ json }), 'user_uid')
  })

  test.each(['a b', 'a.b', 'a/b', 'ü', '%', '*', "'; --", '\u0000', 'x'.repeat(129), '"'])(
    'by a malformed id, which is 400: %j',
    async (uid) => {
      expectRefusal(await remove({ json: { user_uid: uid } }), 'user_uid')
      expectRefusal(await remove({ body: new URLSearchParams({ user_uid: uid }) }), 'user_uid')
      expectRefusal(await remove({}, `?user_uid=${encodeURIComponent(uid)}`), 'user_uid')
    },
  )

  test.each(['x', '-', '_', 'A-z_0-9', 'x'.repeat(128), '__proto__', 'constructor'])(
    'by an unknown id, which is 404: %s',
    async (uid) => {
      expect(outcome(await remove({ json: { user_uid: uid } }))).toEqual(notFound)
      expect(outcome(await remove({}, `?user_uid=${uid}`))).toEqual(notFound)
    },
  )

  test('by someone else, who gets what a missing client gives', async () => {
    const uid = await createClient(organization)
    const stranger = await newOrganization()
    expect(outcome(await remove({ json: { user_uid: uid } }, '', stranger))).toEqual(notFound)
    expect((await organization.clients(`/${uid}`)).status).toBe(200)
  })

  test.each<[string, (one: string, other: string) => [Call, string?]]>([
    ['in the query string and JSON', (one, other) => [{ json: { user_uid: one } }, `?user_uid=${other}`]],
    ['twice in the query string', (one, other) => [{}, `?user_uid=${one}&user_uid=${other}`]],
    ['twice in a form', (one, other) => [{ body: new URLSearchParams(`user_uid=${one}&user_uid=${other}`) }]],
    [
      'twice in multipart',
      (one, other) => [
        {
          body: multipart([
            ['user_uid', one],
            ['user_uid', other],
          ]),
        },
      ],
    ],
  ])('by two different ids %s', async (_, request) => {
    const one = await createClient(organization)
    const other = await createClient(organization)
    expect(outcome(await remove(...request(one, other)))).toEqual(conflict('user_uid'))
    for (const uid of [one, other]) expect((await organization.clients(`/${uid}`)).status).toBe(200)
  })

  test('beside an unknown field, in the body or the query string', async () => {
    const uid = await createClient(organization)
    const unknown = lone('force', 'unknown field "force"')
    const typo = lone('userUid', 'unknown field "userUid", did you mean "user_uid"?')
    expect(outcome(await remove({ json: { user_uid: uid, force: true } }))).toEqual(unknown)
    expect(outcome(await remove({ json: { user_uid: uid } }, '?force=1'))).toEqual(unknown)
    expect(outcome(await remove({}, `?user_uid=${uid}&userUid=${uid}`))).toEqual(typo)
    expectRefusal(await remove({ json: { userUid: uid } }), 'user_uid', 'userUid')
    expectRefusal(await remove({}, `?user_uid=${uid}&__proto__=1`), '__proto__')
    expect((await organization.clients(`/${uid}`)).status).toBe(200)
  })

  test('by a body that cannot be read', async () => {
    for (const body of ['{', '[]', 'null', '"x"']) expectRefusal(await remove(raw(body)), 'body')
    expect((await remove(raw('{"user_uid":"x"}', 'text/plain'))).status).toBe(415)
  })
})

describe('what goes with a client', () => {
  const left = async (table: 'notes' | 'sessions' | 'clients', uid: string) =>
    (await database.prepare(`SELECT * FROM ${table} WHERE user_uid = ?`).bind(uid).all()).results.length

  test('is its note and its sessions, and nobody else’s', async () => {
    const [uid, stays] = [await createClient(organization), await createClient(organization)]
    for (const each of [uid, stays]) {
      await organization.clients(`/save-notes/${each}`, { json: { note: 'A test note' } })
      for (const activity of ['Running', 'Mobility Assessment'])
        await organization.clients(`/record-session/${each}`, { json: { activity } })
    }
    expect([await left('notes', uid), await left('sessions', uid)]).toEqual([1, 2])
    expect(outcome(await remove({ json: { user_uid: uid } }))).toEqual(deleted)
    for (const table of ['clients', 'notes', 'sessions'] as const) expect(await left(table, uid)).toBe(0)
    expect([await left('notes', stays), await left('sessions', stays)]).toEqual([1, 2])
  })

  test('makes every call about it a 404, and no later client inherits anything', async () => {
    const { email } = aClient()
    const uid = await createClient(organization, { email })
    await organization.clients(`/save-notes/${uid}`, { json: { note: 'A test note' } })
    await remove({ json: { user_uid: uid } })
    const gone = { status: 404, body: { error: 'The user is not found or is not under the admin' } }
    expect(outcome(await organization.clients(`/${uid}`))).toEqual(gone)
    expect(outcome(await organization.clients(`/save-notes/${uid}`, { json: { note: 'x' } }))).toEqual(gone)
    expect(
      outcome(await organization.clients(`/record-session/${uid}`, { json: { activity: 'Running' } })),
    ).toEqual(gone)
    expect(
      outcome(await organization.clients('/', { method: 'PUT', json: { user_uid: uid, age: 5 } })),
    ).toEqual(notFound)
    const again = await createClient(organization, { email })
    expect(again).not.toBe(uid)
    expect((await organization.clients(`/${again}`)).body).toMatchObject({
      last_session: null,
      notes: { text: null, updated_at: null },
    })
  })

  test('is a place in the list and under the limit', async () => {
    const own = await newOrganization({ client_limit: 1 })
    const uid = await createClient(own)
    expect((await own.clients('/', { json: aClient() })).status).toBe(404)
    expect(outcome(await remove({ json: { user_uid: uid } }, '', own))).toEqual(deleted)
    expect(outcome(await own.clients('/'))).toEqual({ status: 404, body: { error: 'Users not found' } })
    expect((await own.clients('/', { json: aClient() })).status).toBe(201)
  })

  test('goes once when ten delete it at the same time', async () => {
    const uid = await createClient(organization)
    const answers = await Promise.all(Array.from({ length: 10 }, () => remove({ json: { user_uid: uid } })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(404)])
  })
})
