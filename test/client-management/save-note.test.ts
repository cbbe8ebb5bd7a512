import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Answer, type Call, type Organization } from '../helpers.ts'
import { expectProblems } from './expect-problems.ts'

// POST /client-management/clients/save-notes/{user_uid}

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const aTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const seen = ({ status, body }: Answer): unknown => ({ status, body })
const saved = { status: 200, body: { message: 'Note saved successfully.' } }
const cleared = { status: 200, body: { message: 'Note cleared successfully.' } }

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
})

const save = (options: Call, of = uid) =>
  organization.clients(`/save-notes/${of}`, { method: 'POST', ...options })
const notes = async (of = uid): Promise<{ text: string | null; updated_at: string | null }> =>
  (await organization.clients(`/${of}`)).body.notes

/** Long enough for the clock to show another millisecond. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 2))

/** Texts that something between here and the database might be tempted to tidy up. */
const texts = [
  ['plain', 'Hamstring strain - reduce speed work for 2 weeks'],
  ['spaces around', '  two before, two after  '],
  ['only spaces', '   '],
  ['tabs and line breaks', '\tone\ntwo\r\nthree\rfour\n\n'],
  ['only a line break', '\r\n'],
  ['emoji and joiners', '🏃🏽‍♀️ ran 5 km 👍'],
  ['many scripts', 'Übung, упражнение, تمرين, 練習, e\u0301 and é'],
  ['control characters', '\u0001\u001b[31m\u007f\u0085'],
  ['a byte order mark', '\ufeffnote\ufeff'],
  ['what looks like a literal', 'null'],
  ['quotes and SQL', `"'; DROP TABLE notes; -- \\ %_ $1 ? :x`],
  ['mark-up', '<script>alert(1)</script>&amp;'],
  ['what looks like a form', 'a=1&note=2+3%20'],
] as const

describe('is kept byte for byte', () => {
  test.each(texts)('from JSON: %s', async (_, note) => {
    expect(seen(await save({ json: { note } }))).toEqual(saved)
    expect(await notes()).toEqual({ text: note, updated_at: aTime })
  })

  test.each(texts)('from a form: %s', async (_, note) => {
    expect(seen(await save({ body: new URLSearchParams({ note }) }))).toEqual(saved)
    expect(await notes()).toEqual({ text: note, updated_at: aTime })
  })

  test('a plus is a space in a form, as in every form', async () => {
    expect(seen(await save({ headers: form, body: 'note=a+b%2Bc' }))).toEqual(saved)
    expect((await notes()).text).toBe('a b+c')
  })
})

describe('may have 100 000 bytes of UTF-8', () => {
  // The whole of it in characters of 1, 2, 3 and 4 bytes, with the rest in ASCII.
  const filled = (character: string, bytes: number) => {
    const size = new TextEncoder().encode(character).length
    return character.repeat(Math.floor(bytes / size)) + 'x'.repeat(bytes % size)
  }
  test.each(['a', 'é', '€', '🏃'])('of %s', async (character) => {
    const longest = filled(character, 100_000)
    expect(seen(await save({ json: { note: longest } }))).toEqual(saved)
    const kept = await notes()
    expect(kept.text === longest).toBe(true)

    const tooLong = `${filled(character, 100_000)}x`
    expectProblems(await save({ json: { note: tooLong } }), 'note')
    expectProblems(await save({ body: new URLSearchParams({ note: tooLong }) }), 'note')
    // Refused means unchanged.
    expect((await notes()).updated_at).toBe(kept.updated_at)
    expect((await notes()).text === longest).toBe(true)
  })

  test('in a form, where escaping triples it', async () => {
    const longest = filled('€', 100_000)
    expect(seen(await save({ body: new URLSearchParams({ note: longest }) }))).toEqual(saved)
    expect((await notes()).text === longest).toBe(true)
  })

  test('and in a body of more than 1 000 000 bytes is 413', async () => {
    const fitting = '{"note":"x"}'.padEnd(1_000_000)
    const headers = { 'Content-Type': 'application/json' }
    expect(seen(await save({ headers, body: fitting }))).toEqual(saved)
    expect(await save({ headers, body: `${fitting} ` })).toMatchObject({
      status: 413,
      body: { error: expect.any(String) },
    })
  })
})

describe('is cleared by', () => {
  test.each<[string, Call]>([
    ['an empty note', { json: { note: '' } }],
    ['null', { json: { note: null } }],
    ['no note', { json: {} }],
    ['no body', {}],
    ['an empty body of JSON', { headers: { 'Content-Type': 'application/json' }, body: '' }],
    ['an empty form', { headers: form, body: '' }],
    ['an empty note in a form', { headers: form, body: 'note=' }],
  ])('%s', async (_, options) => {
    const client = await createClient(organization)
    expect(await notes(client)).toEqual({ text: null, updated_at: null })
    // Nothing to clear, and cleared all the same.
    expect(seen(await save(options, client))).toEqual(cleared)
    expect(await notes(client)).toEqual({ text: null, updated_at: aTime })
    expect(seen(await save({ json: { note: 'Something' } }, client))).toEqual(saved)
    const something = await notes(client)
    expect(something).toEqual({ text: 'Something', updated_at: aTime })
    await aMoment()
    expect(seen(await save(options, client))).toEqual(cleared)
    const nothing = await notes(client)
    expect(nothing).toEqual({ text: null, updated_at: aTime })
    // Clearing is a change, and has its time.
    expect(nothing.updated_at?.localeCompare(something.updated_at ?? '')).toBe(1)
  })
})

test('each note replaces the one before, at its own time, and belongs to one client', async () => {
  const other = await createClient(organization)
  const before = new Date().toISOString()
  await save({ json: { note: 'One' } })
  const one = await notes()
  await aMoment()
  await save({ json: { note: 'Two' } })
  const two = await notes()
  expect([one.text, two.text]).toEqual(['One', 'Two'])
  const times = [before, one.updated_at ?? '', two.updated_at ?? '', new Date().toISOString()]
  expect(times).toEqual([...times].sort())
  expect(one.updated_at).not.toBe(two.updated_at)
  expect(await notes(other)).toEqual({ text: null, updated_at: null })
})

describe('is refused', () => {
  test.each<[string, Call, ...string[]]>([
    ['with NUL', { json: { note: 'a\0b' } }, 'note'],
    ['with NUL in a form', { headers: form, body: 'note=a%00b' }, 'note'],
    ['with half of a surrogate pair', { json: { note: 'a\ud83c' } }, 'note'],
    ['with the other half', { json: { note: '\udfc3b' } }, 'note'],
    ['as a number', { json: { note: 1 } }, 'note'],
    ['as true', { json: { note: true } }, 'note'],
    ['as a list', { json: { note: ['a'] } }, 'note'],
    ['as an object', { json: { note: { text: 'a' } } }, 'note'],
    ['under another name', { json: { notes: 'a' } }, 'notes'],
    ['beside another field', { json: { note: 1, user_uid: 'a' } }, 'note', 'user_uid'],
    ['twice in a form', { headers: form, body: 'note=a&note=b' }, 'note'],
    ['as broken JSON', { headers: { 'Content-Type': 'application/json' }, body: '{"note":' }, 'body'],
    ['as a bare string', { json: 'a note' }, 'body'],
    ['as a JSON list', { json: ['a note'] }, 'body'],
    ['as JSON null', { json: null }, 'body'],
    ['with broken escapes in a form', { headers: form, body: 'note=%zz' }, 'body'],
    ['with bytes that are no UTF-8 in a form', { headers: form, body: 'note=%ff' }, 'body'],
    [
      'with bytes that are no UTF-8 in JSON',
      { headers: { 'Content-Type': 'application/json' }, body: new Uint8Array([0x7b, 0xff, 0x7d]) },
      'body',
    ],
  ])('%s', async (_, options, ...fields) => {
    await save({ json: { note: 'Still here' } })
    const answer = await save(options)
    if (fields[0] === 'body')
      expect(answer).toMatchObject({ status: 400, body: { details: [{ field: 'body' }] } })
    else expectProblems(answer, ...fields)
    expect((await notes()).text).toBe('Still here')
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

describe('the client', () => {
  const wrong = {
    status: 400,
    body: {
      error: 'The user UID is missing or invalid',
      details: [{ field: 'user_uid', message: 'The user UID is missing or invalid' }],
    },
  }
  test.each(['', 'a.b', '%20', 'a%2Fb', '%C3%A4', 'a%00', '%ff', 'x'.repeat(129)])(
    '"%s" is 400',
    async (of) => {
      expect(seen(await save({ json: { note: 'A note' } }, of))).toEqual(wrong)
      expect(seen(await save({}, of))).toEqual(wrong)
    },
  )

  test('missing, without the slash, is 400', async () => {
    expect(seen(await organization.clients('/save-notes', { json: { note: 'A note' } }))).toEqual(wrong)
  })

  const notFound = { status: 404, body: { error: 'The user is not found or is not under the admin' } }
  test.each(['nobody', 'x'.repeat(128)])('unknown: %s is 404', async (of) => {
    expect(seen(await save({ json: { note: 'A note' } }, of))).toEqual(notFound)
    expect(seen(await save({}, of))).toEqual(notFound)
  })

  test('of another organization is 404 and keeps its note', async () => {
    const other = await newOrganization()
    const stranger = await createClient(other)
    await other.clients(`/save-notes/${stranger}`, { json: { note: 'Theirs' } })
    expect(seen(await save({ json: { note: 'Ours' } }, stranger))).toEqual(notFound)
    expect((await other.clients(`/${stranger}`)).body.notes.text).toBe('Theirs')
  })

  test('with a trailing slash is the same', async () => {
    expect(seen(await save({ json: { note: 'A note' } }, `${uid}/`))).toEqual(saved)
  })
})

test('with a key of a member is 403', async () => {
  const headers = { Authorization: organization.keys.member }
  for (const of of [uid, 'nobody', '']) {
    expect(seen(await save({ headers, json: { note: 1 } }, of))).toEqual({
      status: 403,
      body: { error: 'The requester does not have admin privileges' },
    })
  }
})

test('goes with the client', async () => {
  const client = await createClient(organization)
  await save({ json: { note: 'A note' } }, client)
  await organization.clients('/', { method: 'DELETE', json: { user_uid: client } })
  expect((await save({ json: { note: 'Again' } }, client)).status).toBe(404)
})
