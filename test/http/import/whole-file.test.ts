// Contract 11.1: what is wrong with the whole file is one 400, and what is wrong with a row is the row's.
import { expect, test } from 'vitest'
import { send, type Sent } from './import-app.ts'

const notUtf8 = 'The file is not UTF-8: save it as "CSV UTF-8", or send charset=windows-1252'

const refused: [string, string | Uint8Array, Sent, string, string][] = [
  ['nothing', '', {}, 'body', 'The file has no rows'],
  ['a header alone', 'Name,Email\n,\n', {}, 'body', 'The file has no rows'],
  [
    'an NDJSON end alone',
    '{"end":true,"count":0}',
    { type: 'application/x-ndjson' },
    'body',
    'The file has no rows',
  ],
  [
    'an open quote',
    'Name,Email\n"A,b@example.com\n',
    {},
    'body',
    'The file has a quote that is never closed',
  ],
  [
    '501 rows',
    `Name,Email\n${'A,b@example.com\n'.repeat(501)}`,
    {},
    'body',
    'The file must have at most 500 rows',
  ],
  [
    '501 lines',
    '{}\n'.repeat(501),
    { type: 'application/x-ndjson' },
    'body',
    'The file must have at most 500 rows',
  ],
  ['201 columns', `${'a,'.repeat(200)}b\n1`, {}, 'body', 'The file must have at most 200 columns'],
  ['no e-mail', 'Name\nAnn', {}, 'email', 'The file has no column email'],
  [
    'no match',
    'Name,Email\nA,b@example.com',
    { query: '?mode=update&match=user_uid' },
    'user_uid',
    'The file has no column user_uid',
  ],
  [
    'two e-mails',
    'Name,E-Mail,email\nAnn,a,b',
    {},
    'email',
    'The columns "E-Mail" and "email" are both email: keep one',
  ],
  [
    'two first names',
    'Vorname,Given name,email\nAnn,a,b',
    {},
    'first_name',
    'The columns "Vorname" and "Given name" are both first_name: keep one',
  ],
  ['windows-1252', Uint8Array.of(0x4e, 0xfc, 0x0a), {}, 'body', notUtf8],
  ['UTF-16BE', Uint8Array.of(0xfe, 0xff, 0, 0x61), {}, 'body', notUtf8],
  [
    'bytes that are not UTF-8 after its mark',
    Uint8Array.of(0xef, 0xbb, 0xbf, 0xfc),
    { type: 'text/csv; charset=windows-1252' },
    'body',
    notUtf8,
  ],
  ['an unknown charset', Uint8Array.of(0xfc), { type: 'text/csv; charset=nothing' }, 'body', notUtf8],
  [
    'NDJSON that is not UTF-8',
    Uint8Array.of(0xfc),
    { type: 'application/x-ndjson; charset=windows-1252' },
    'body',
    'The body must be valid UTF-8',
  ],
  [
    'a wrong mode',
    'Name,Email\nA,b@example.com',
    { query: '?mode=insert' },
    'mode',
    'mode must be one of: create, update, upsert',
  ],
]

test.each(refused)('%s is 400', async (_, file, sent, field, message) => {
  const answer = await send('clients', file, sent)
  expect(answer.body).toEqual({ error: message, details: [{ field, message }] })
  expect(answer.status).toBe(400)
})

test('every missing column is named', async () => {
  const answer = await send('clients', 'Phone\n1', { query: '?mode=upsert&match=user_uid' })
  const fields = ['display_name', 'email', 'user_uid']
  const details = fields.map((field) => ({ field, message: `The file has no column ${field}` }))
  expect(answer.body).toEqual({ error: details.map(({ message }) => message).join('; '), details })
})

test.each(['application/json', 'text/plain', '', 'multipart/form-data; boundary=b'])(
  '%j is 415',
  async (type) => {
    const answer = await send('clients', 'Name,Email\nA,b@example.com', { type })
    expect(answer.body).toEqual({ error: 'The Content-Type must be one of: text/csv, application/x-ndjson' })
    expect(answer.status).toBe(415)
    expect(answer.headers.get('Accept')).toBe('text/csv, application/x-ndjson')
  },
)

test('a file above a megabyte is 413', async () => {
  const header = 'Name,Email,Note\nA,b@example.com,'
  const fits = await send('clients', header.padEnd(1_000_000, 'x'))
  expect(fits.body).toMatchObject({ total: 1 })
  const answer = await send('clients', header.padEnd(1_000_001, 'x'))
  expect(answer.status).toBe(413)
  expect(answer.body).toEqual({ error: 'The body must be at most 1000000 bytes' })
})

test('500 rows are taken', async () => {
  const answer = await send('clients', `Name,Email\n${'A,b@example.com\n'.repeat(500)}\n\n,\n`)
  expect(answer.body).toMatchObject({ total: 500, created: 500, failed: 0 })
})
