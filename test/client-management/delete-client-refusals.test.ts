// DELETE /client-management/clients: requests that delete nothing.
import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { conflict, expectRefusal, lone, multipart, notUnderAdmin, outcome, raw } from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const remove = (options: Call, query = '', of = organization) =>
  of.clients(`/${query}`, { method: 'DELETE', ...options })

const missing = lone('user_uid', 'Missing required user UID')

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
      expect(outcome(await remove({ json: { user_uid: uid } }))).toEqual(notUnderAdmin)
      expect(outcome(await remove({}, `?user_uid=${uid}`))).toEqual(notUnderAdmin)
    },
  )

  test('by another organization, which is answered as about an unknown client', async () => {
    const uid = await createClient(organization)
    const stranger = await newOrganization()
    expect(outcome(await remove({ json: { user_uid: uid } }, '', stranger))).toEqual(notUnderAdmin)
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
