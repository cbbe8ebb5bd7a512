// POST /client-management/clients/save-notes/{user_uid}: notes, clients and keys that are refused.
import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { malformedUid, outcome, unknownClient } from './client-answers.ts'
import { expectProblems } from './expect-problems.ts'
import { formHeaders, noteOf, saved, saveNote } from './note-calls.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
})

const save = (options: Call, of = uid) => saveNote(organization, of, options)

describe('a note is refused', () => {
  test.each<[string, Call, ...string[]]>([
    ['with NUL', { json: { note: 'a\0b' } }, 'note'],
    ['with NUL in a form', { headers: formHeaders, body: 'note=a%00b' }, 'note'],
    ['with half of a surrogate pair', { json: { note: 'a\ud83c' } }, 'note'],
    ['with the other half', { json: { note: '\udfc3b' } }, 'note'],
    ['as a number', { json: { note: 1 } }, 'note'],
    ['as true', { json: { note: true } }, 'note'],
    ['as a list', { json: { note: ['a'] } }, 'note'],
    ['as an object', { json: { note: { text: 'a' } } }, 'note'],
    ['under another name', { json: { notes: 'a' } }, 'notes'],
    ['beside another field', { json: { note: 1, user_uid: 'a' } }, 'note', 'user_uid'],
    ['twice in a form', { headers: formHeaders, body: 'note=a&note=b' }, 'note'],
    ['as broken JSON', { headers: { 'Content-Type': 'application/json' }, body: '{"note":' }, 'body'],
    ['as a bare string', { json: 'a note' }, 'body'],
    ['as a JSON list', { json: ['a note'] }, 'body'],
    ['as JSON null', { json: null }, 'body'],
    ['with broken escapes in a form', { headers: formHeaders, body: 'note=%zz' }, 'body'],
    ['with bytes that are not UTF-8 in a form', { headers: formHeaders, body: 'note=%ff' }, 'body'],
    [
      'with bytes that are not UTF-8 in JSON',
      { headers: { 'Content-Type': 'application/json' }, body: new Uint8Array([0x7b, 0xff, 0x7d]) },
      'body',
    ],
  ])('%s', async (_, options, ...fields) => {
    await save({ json: { note: 'Still here' } })
    const answer = await save(options)
    if (fields[0] === 'body')
      expect(answer).toMatchObject({ status: 400, body: { details: [{ field: 'body' }] } })
    else expectProblems(answer, ...fields)
    expect((await noteOf(organization, uid)).text).toBe('Still here')
  })

  test('in the query string', async () => {
    expectProblems(await organization.clients(`/save-notes/${uid}?note=a`, { method: 'POST' }), 'note')
  })

  test.each([{ 'Content-Type': 'text/plain' }, { 'Content-Type': '' }])(
    'in a media type like %o',
    async (headers) => {
      expect(await save({ headers, body: new TextEncoder().encode('{"note":"a"}') })).toMatchObject({
        status: 415,
        body: { error: expect.any(String) },
      })
    },
  )
})

describe('the id', () => {
  test.each(['', 'a.b', '%20', 'a%2Fb', '%C3%A4', 'a%00', '%ff', 'x'.repeat(129)])(
    '"%s" is 400',
    async (of) => {
      expect(outcome(await save({ json: { note: 'A note' } }, of))).toEqual(malformedUid)
      expect(outcome(await save({}, of))).toEqual(malformedUid)
    },
  )

  test('missing, without the slash, is 400', async () => {
    expect(outcome(await organization.clients('/save-notes', { json: { note: 'A note' } }))).toEqual(
      malformedUid,
    )
  })

  test.each(['nobody', 'x'.repeat(128)])('%s, of no client, is 404', async (of) => {
    expect(outcome(await save({ json: { note: 'A note' } }, of))).toEqual(unknownClient)
    expect(outcome(await save({}, of))).toEqual(unknownClient)
  })

  test('of another organization’s client is 404 and keeps its note', async () => {
    const other = await newOrganization()
    const stranger = await createClient(other)
    await other.clients(`/save-notes/${stranger}`, { json: { note: 'Theirs' } })
    expect(outcome(await save({ json: { note: 'Ours' } }, stranger))).toEqual(unknownClient)
    expect((await other.clients(`/${stranger}`)).body.notes.text).toBe('Theirs')
  })

  test('with a trailing slash is the same', async () => {
    expect(outcome(await save({ json: { note: 'A note' } }, `${uid}/`))).toEqual(saved)
  })
})

test('a member’s key is 403, whatever the id', async () => {
  const headers = { Authorization: organization.keys.member }
  for (const of of [uid, 'nobody', '']) {
    expect(outcome(await save({ headers, json: { note: 1 } }, of))).toEqual({
      status: 403,
      body: { error: 'The requester does not have admin privileges' },
    })
  }
})
