// Contract 11.1: the answer to an import, and the file of the rows that failed.
import { expect, test } from 'vitest'
import { readCsv } from '../../../src/domain/sheet/csv.ts'
import { send } from './import-app.ts'

const file =
  'sep=;\r\nName;E-Mail;Gewicht;Farbe;error;\r\n\r\nAnn;ann@example.com;72,5;red;old;\r\n' +
  '"=Bob";bob;"1.000,5";"two\r\nlines";old;\r\nCeline;celine@example.com;;;;;extra\r\n'

test('says what became of each row, and what was made of each column', async () => {
  const { status, body, headers } = await send('clients', file, { query: '?dry_run=true' })
  expect(status).toBe(200)
  expect(headers.get('Vary')).toBe('Accept')
  expect(body).toEqual({
    dry_run: true,
    total: 3,
    created: 1,
    updated: 0,
    unchanged: 0,
    failed: 2,
    rows: [
      { row: 3, outcome: 'created' },
      {
        row: 4,
        outcome: 'failed',
        errors: [
          { field: 'email', message: 'email must be a valid e-mail address of at most 254 characters' },
          {
            field: 'weight',
            message:
              'weight must be written without thousands separators, and with a decimal point where commas separate the cells: 1234.5',
          },
        ],
      },
      {
        row: 5,
        outcome: 'failed',
        errors: [{ field: 'row', message: 'row has a value in column 7, which has no name in the header' }],
      },
    ],
    columns: { Name: 'display_name', 'E-Mail': 'email', Gewicht: 'weight' },
    ignored_columns: ['Farbe', 'error'],
  })
})

test('as CSV it is the failed rows as the file has them, and their errors', async () => {
  const { text, headers } = await send('clients', file, { accept: 'text/csv' })
  expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('Vary')).toBe('Accept')
  expect(text.startsWith('\ufeffName;E-Mail;Gewicht;Farbe;;;error\r\n=Bob;bob;"1.000,5"')).toBe(true)
  expect(readCsv(text.slice(1))).toEqual({
    separator: ';',
    records: [
      { row: 1, cells: ['Name', 'E-Mail', 'Gewicht', 'Farbe', '', '', 'error'] },
      {
        row: 2,
        cells: [
          '=Bob',
          'bob',
          '1.000,5',
          'two\r\nlines',
          '',
          '',
          'email must be a valid e-mail address of at most 254 characters; weight must be written without thousands separators, and with a decimal point where commas separate the cells: 1234.5',
        ],
      },
      {
        row: 3,
        cells: [
          'Celine',
          'celine@example.com',
          '',
          '',
          '',
          'extra',
          'row has a value in column 7, which has no name in the header',
        ],
      },
    ],
  })
  const again = await send('clients', new TextEncoder().encode(text))
  expect(again.body).toMatchObject({ total: 2, failed: 2, ignored_columns: ['Farbe', 'error'] })
})

test('without failed rows the CSV is a header alone', async () => {
  const { text } = await send('clients', 'Name,Email\nA,a@example.com', { accept: 'text/csv' })
  expect(text).toBe('\ufeffName,Email,error\r\n')
})

test.each([
  ['text/csv', true],
  ['TEXT/CSV; q=0.5', true],
  ['text/csv;header=present;q=0.1, */*', true],
  ['application/json, text/csv', true],
  ['text/csv;q=0.5, application/json', false],
  ['text/csv;q=0', false],
  ['*/*', false],
  ['', false],
  ['application/json', false],
  ['text/html, text/csvx', false],
])('Accept: %s prefers CSV: %s', async (accept, isCsv) => {
  const { headers } = await send('clients', 'Name,Email\nA,a@example.com', { accept })
  expect(headers.get('Content-Type')?.startsWith('text/csv')).toBe(isCsv)
})

test('NDJSON is taken as it is: an unknown field fails its row, and the end of an export is no row', async () => {
  const lines = [
    '{"display_name":"A","email":"a@example.com","weight":72.5,"gender":null,"user_uid":"u1","status":"active"}',
    '',
    '{"display_name":"B","email":"b@example.com","wieght":1,"tags":["=x"],"gender":"m"}',
    '[1]',
    'nothing',
    '{"end":true,"count":4}',
    '',
  ]
  const type = 'application/x-ndjson'
  const { body } = await send('clients', lines.join('\r\n'), { type })
  const notObject = [{ field: 'row', message: 'row must be a JSON object' }]
  expect(body).toMatchObject({
    total: 4,
    columns: {
      display_name: 'display_name',
      email: 'email',
      gender: 'gender',
      weight: 'weight',
      tags: 'tags',
    },
    ignored_columns: ['user_uid', 'status'],
  })
  expect(body.rows).toEqual([
    { row: 1, outcome: 'created' },
    {
      row: 3,
      outcome: 'failed',
      errors: [
        { field: 'gender', message: 'gender must be one of: male, female' },
        { field: 'wieght', message: 'unknown field "wieght", did you mean "weight"?' },
      ],
    },
    { row: 4, outcome: 'failed', errors: notObject },
    { row: 5, outcome: 'failed', errors: notObject },
  ])
  const csv = await send('clients', lines.join('\n'), { type, accept: 'text/csv' })
  expect(csv.text.split('\r\n').slice(0, 2)).toEqual([
    '\ufeffdisplay_name,email,gender,weight,tags,error',
    'B,b@example.com,m,,"[""=x""]","gender must be one of: male, female; unknown field ""wieght"", did you mean ""weight""?"',
  ])
})
