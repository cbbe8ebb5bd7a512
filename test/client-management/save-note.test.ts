// POST /client-management/clients/save-notes/{user_uid}: notes that are saved, replaced or cleared.
import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Call, type Organization } from '../helpers.ts'
import { isoTime, outcome } from './client-answers.ts'
import { expectProblems } from './expect-problems.ts'
import { cleared, formHeaders, noteOf, saved, saveNote } from './note-calls.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
})

const save = (options: Call, of = uid) => saveNote(organization, of, options)

const notes = (of = uid) => noteOf(organization, of)

/** Long enough for the clock to show another millisecond. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 2))

/** Texts that a parser or a database might change. */
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

describe('a note is kept byte for byte', () => {
  test.each(texts)('from JSON: %s', async (_, note) => {
    expect(outcome(await save({ json: { note } }))).toEqual(saved)
    expect(await notes()).toEqual({ text: note, updated_at: isoTime })
  })

  test.each(texts)('from a form: %s', async (_, note) => {
    expect(outcome(await save({ body: new URLSearchParams({ note }) }))).toEqual(saved)
    expect(await notes()).toEqual({ text: note, updated_at: isoTime })
  })

  test('a plus is a space in a form, as in every form', async () => {
    expect(outcome(await save({ headers: formHeaders, body: 'note=a+b%2Bc' }))).toEqual(saved)
    expect((await notes()).text).toBe('a b+c')
  })
})

describe('a note may have 100 000 bytes of UTF-8', () => {
  // Filled with characters of 1, 2, 3 or 4 bytes, and ASCII for the rest.
  const filled = (character: string, bytes: number) => {
    const size = new TextEncoder().encode(character).length
    return character.repeat(Math.floor(bytes / size)) + 'x'.repeat(bytes % size)
  }
  test.each(['a', 'é', '€', '🏃'])('of %s', async (character) => {
    const longest = filled(character, 100_000)
    expect(outcome(await save({ json: { note: longest } }))).toEqual(saved)
    const kept = await notes()
    expect(kept.text === longest).toBe(true)

    const tooLong = `${filled(character, 100_000)}x`
    expectProblems(await save({ json: { note: tooLong } }), 'note')
    expectProblems(await save({ body: new URLSearchParams({ note: tooLong }) }), 'note')
    // A refused note changes nothing.
    expect((await notes()).updated_at).toBe(kept.updated_at)
    expect((await notes()).text === longest).toBe(true)
  })

  test('in a form, where escaping triples it', async () => {
    const longest = filled('€', 100_000)
    expect(outcome(await save({ body: new URLSearchParams({ note: longest }) }))).toEqual(saved)
    expect((await notes()).text === longest).toBe(true)
  })

  test('but a body of more than 1 000 000 bytes is 413', async () => {
    const fitting = '{"note":"x"}'.padEnd(1_000_000)
    const headers = { 'Content-Type': 'application/json' }
    expect(outcome(await save({ headers, body: fitting }))).toEqual(saved)
    expect(await save({ headers, body: `${fitting} ` })).toMatchObject({
      status: 413,
      body: { error: expect.any(String) },
    })
  })
})

describe('a note is cleared by', () => {
  test.each<[string, Call]>([
    ['an empty note', { json: { note: '' } }],
    ['null', { json: { note: null } }],
    ['no note', { json: {} }],
    ['no body', {}],
    ['an empty body of JSON', { headers: { 'Content-Type': 'application/json' }, body: '' }],
    ['an empty form', { headers: formHeaders, body: '' }],
    ['an empty note in a form', { headers: formHeaders, body: 'note=' }],
  ])('%s', async (_, options) => {
    const client = await createClient(organization)
    expect(await notes(client)).toEqual({ text: null, updated_at: null })
    // Clearing succeeds without a note.
    expect(outcome(await save(options, client))).toEqual(cleared)
    expect(await notes(client)).toEqual({ text: null, updated_at: isoTime })
    expect(outcome(await save({ json: { note: 'Something' } }, client))).toEqual(saved)
    const something = await notes(client)
    expect(something).toEqual({ text: 'Something', updated_at: isoTime })
    await aMoment()
    expect(outcome(await save(options, client))).toEqual(cleared)
    const nothing = await notes(client)
    expect(nothing).toEqual({ text: null, updated_at: isoTime })
    // Clearing has a time of its own.
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

test('a note is deleted with its client', async () => {
  const client = await createClient(organization)
  await save({ json: { note: 'A note' } }, client)
  await organization.clients('/', { method: 'DELETE', json: { user_uid: client } })
  expect((await save({ json: { note: 'Again' } }, client)).status).toBe(404)
})
