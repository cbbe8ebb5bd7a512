// Contract 11.1: files as Windows and a French Excel write them, and what only looks like CSV, sent to the import itself.
import { expect, test } from 'vitest'
import { newOrganization } from '../../helpers.ts'
import { clientsOf, inUtf16, inWindows1252, sendClients, texts, wrong } from './real-sheets.ts'

const header = 'Name;E-Mail;Gewicht;Notizen;;'
const lines = [
  header,
  'Änne;a@example.com;72,5;"Two lines,\n""quoted"" and one";;',
  ';;;;;',
  header,
  ' ;;;;;;;;',
  '',
]
const both = {
  dry_run: false,
  total: 2,
  created: 1,
  updated: 0,
  unchanged: 0,
  failed: 1,
  columns: { Name: 'display_name', 'E-Mail': 'email', Gewicht: 'weight', Notizen: 'note' },
  ignored_columns: [],
}

const text = lines.join('\n')
test.each([
  ['CRLF', text.replaceAll('\n', '\r\n'), '\r\n'],
  ['CR', text.replaceAll('\n', '\r'), '\r'],
  ['a declared separator', `sep=;\r\n${text}`, '\n'],
  ['tabs', text.replaceAll(';', '\t'), '\n'],
  ['two byte order marks', `\ufeff\ufeff${text}`, '\n'],
])('a file with %s is the same file', async (_, file, lineBreak) => {
  const owner = await newOrganization()
  const { status, body } = await sendClients(owner, file)
  const [one] = await clientsOf(owner)
  expect([status, body]).toEqual([
    200,
    {
      ...both,
      rows: [
        { row: 2, outcome: 'created', user_uid: one?.user_uid },
        wrong(4, ['email', texts.email], ['weight', texts.weight]),
      ],
    },
  ])
  expect(one).toMatchObject({
    display_name: 'Änne',
    weight: 72.5,
    notes: { text: `Two lines,${lineBreak}"quoted" and one` },
  })
})

// French is none of the seven languages: its names of columns are not known, its cells are.
const french = [
  'Prénom;Nom;E-mail;Sexe;Poids;Weight;Notes;;',
  'Éloïse;Lefèvre;eloise@example.com;F;"62,5";62,5;L’été à 20 €;;',
  'François;Garçon;francois@example.com;M;"1 081,5";1081,5;;;',
  ';;;;;;;;',
  'Prénom;Nom;E-mail;Sexe;Poids;Weight;Notes;;',
].join('\r\n')

test('a French file in windows-1252 is refused with the way out, which works', async () => {
  const owner = await newOrganization()
  const bytes = inWindows1252(french)
  const refused = 'The file is not UTF-8: save it as "CSV UTF-8", or send charset=windows-1252'
  const first = await sendClients(owner, bytes)
  expect([first.status, first.body]).toEqual([
    400,
    { error: refused, details: [{ field: 'body', message: refused }] },
  ])
  const type = 'text/csv; charset=windows-1252'
  const second = await sendClients(owner, bytes, { type })
  const missing = 'The file has no column display_name'
  expect([second.status, second.body]).toEqual([
    400,
    { error: missing, details: [{ field: 'display_name', message: missing }] },
  ])
  const renamed = inWindows1252(french.replaceAll('Prénom;Nom', 'First name;Last name'))
  const { body } = await sendClients(owner, renamed, { type })
  const [one] = await clientsOf(owner)
  expect(body).toEqual({
    dry_run: false,
    total: 3,
    created: 1,
    updated: 0,
    unchanged: 0,
    failed: 2,
    rows: [
      { row: 2, outcome: 'created', user_uid: one?.user_uid },
      wrong(3, ['weight', texts.weight]),
      wrong(5, ['email', texts.email], ['weight', texts.weight]),
    ],
    columns: {
      'First name': 'display_name',
      'Last name': 'display_name',
      'E-mail': 'email',
      Weight: 'weight',
      Notes: 'note',
    },
    ignored_columns: ['Sexe', 'Poids'],
  })
  expect(one).toMatchObject({ display_name: 'Éloïse Lefèvre', weight: 62.5, notes: { text: 'L’été à 20 €' } })
})

const notUtf8 = 'The file is not UTF-8: save it as "CSV UTF-8", or send charset=windows-1252'
const spreadsheet = 'The file is a spreadsheet and not CSV: save it as "CSV UTF-8"'
const plain = 'Name,Email\nA,a@example.com\n'
const big = (little: Uint8Array) => little.map((_, at) => little[at ^ 1] ?? 0)

test.each<[string, Uint8Array<ArrayBuffer>, string]>([
  ['an xlsx file', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 33), spreadsheet],
  ['an xls file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 10), spreadsheet],
  ['UTF-16LE without its mark', inUtf16(plain), notUtf8],
  ['UTF-16BE without its mark', big(inUtf16(plain)), notUtf8],
  ['UTF-16BE', Uint8Array.of(0xfe, 0xff, ...big(inUtf16(plain))), notUtf8],
])('%s is refused with the way out, in whatever charset', async (_, file, message) => {
  const owner = await newOrganization()
  for (const type of ['text/csv', 'text/csv; charset=windows-1252']) {
    const { status, body } = await sendClients(owner, file, { type })
    expect([status, body]).toEqual([400, { error: message, details: [{ field: 'body', message }] }])
  }
})

test('UTF-16LE without its mark is read where the charset says so', async () => {
  const type = 'text/csv; charset=utf-16le'
  const { body } = await sendClients(await newOrganization(), inUtf16(plain), { type })
  expect(body).toMatchObject({ total: 1, created: 1, columns: { Name: 'display_name', Email: 'email' } })
})

test('of a row that could not be read nothing is said to be missing', async () => {
  const owner = await newOrganization()
  const extra = (column: number): [string, string] => [
    'row',
    `row has a value in column ${column}, which has no name in the header`,
  ]
  const notObject: [string, string] = ['row', 'row must be a JSON object']
  for (const query of ['', '?mode=update', '?mode=upsert&match=user_uid']) {
    const file = 'user_uid,Name,Email\nu1,A,a@example.com,x\n'
    expect((await sendClients(owner, file, { query })).body.rows).toEqual([wrong(2, extra(4))])
  }
  const type = 'application/x-ndjson'
  expect((await sendClients(owner, '[1]', { type })).body.rows).toEqual([wrong(1, notObject)])
  const sessions = 'email,activity,Start\na@example.com,Running,,x\n'
  expect((await sendClients(owner, sessions, {}, 'sessions')).body.rows).toEqual([wrong(2, extra(4))])
  expect((await sendClients(owner, '5', { type }, 'sessions')).body.rows).toEqual([wrong(1, notObject)])
})
