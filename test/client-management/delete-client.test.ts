// DELETE /client-management/clients: which client is deleted, and what goes with it.
import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, createClient, database, newOrganization, type Call, type Organization } from '../helpers.ts'
import { deleted, multipart, notUnderAdmin, outcome, unknownClient } from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const remove = (options: Call, query = '', of = organization) =>
  of.clients(`/${query}`, { method: 'DELETE', ...options })

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
    expect(outcome(await remove(...request(uid)))).toEqual(notUnderAdmin)
  })

  test.each(['', '/', '?user_uid=', '/?user_uid='])('the path ending in "%s"', async (end) => {
    const uid = await createClient(organization)
    const path = end.includes('?') ? `${end}${uid}` : end
    const options = end.includes('?') ? {} : { json: { user_uid: uid } }
    expect(outcome(await organization.clients(path, { method: 'DELETE', ...options }))).toEqual(deleted)
  })
})

describe('the deletion of a client', () => {
  const left = async (table: 'notes' | 'sessions' | 'clients', uid: string) =>
    (await database.prepare(`SELECT * FROM ${table} WHERE user_uid = ?`).bind(uid).all()).results.length

  test('takes its note and its sessions, and no other client’s', async () => {
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

  test('makes every call about it 404 and leaves nothing to a later client', async () => {
    const { email } = aClient()
    const uid = await createClient(organization, { email })
    await organization.clients(`/save-notes/${uid}`, { json: { note: 'A test note' } })
    await remove({ json: { user_uid: uid } })
    expect(outcome(await organization.clients(`/${uid}`))).toEqual(unknownClient)
    expect(outcome(await organization.clients(`/save-notes/${uid}`, { json: { note: 'x' } }))).toEqual(
      unknownClient,
    )
    expect(
      outcome(await organization.clients(`/record-session/${uid}`, { json: { activity: 'Running' } })),
    ).toEqual(unknownClient)
    expect(
      outcome(await organization.clients('/', { method: 'PUT', json: { user_uid: uid, age: 5 } })),
    ).toEqual(notUnderAdmin)
    const again = await createClient(organization, { email })
    expect(again).not.toBe(uid)
    expect((await organization.clients(`/${again}`)).body).toMatchObject({
      last_session: null,
      notes: { text: null, updated_at: null },
    })
  })

  test('frees its place in the list and under the limit', async () => {
    const own = await newOrganization({ client_limit: 1 })
    const uid = await createClient(own)
    expect((await own.clients('/', { json: aClient() })).status).toBe(404)
    expect(outcome(await remove({ json: { user_uid: uid } }, '', own))).toEqual(deleted)
    expect(outcome(await own.clients('/'))).toEqual({ status: 404, body: { error: 'Users not found' } })
    expect((await own.clients('/', { json: aClient() })).status).toBe(201)
  })

  test('succeeds once when ten requests race', async () => {
    const uid = await createClient(organization)
    const answers = await Promise.all(Array.from({ length: 10 }, () => remove({ json: { user_uid: uid } })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(404)])
  })
})
