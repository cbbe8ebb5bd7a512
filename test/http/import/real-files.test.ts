// Contract 11.1: CSV as spreadsheets save it, in six locales and three encodings.
import { expect, test } from 'vitest'
import { sheets } from '../../fixtures/sheets.ts'
import { read, send } from './import-app.ts'

const note = 'Two lines,\n"quoted"; and\ttab'

const files = [
  ['de', 'text/csv', ['Jürgen Müßig', 'Änne Groß'], ['Letztes Training', 'Geburtstag']],
  [
    'deWindows',
    'text/csv; charset=windows-1252',
    ['Jürgen Müßig', 'Änne Groß'],
    ['Letztes Training', 'Geburtstag'],
  ],
  ['en', 'text/csv; charset=utf-8', ['Ann Example', 'Bob Example'], ['Weight (lbs)']],
  ['es', 'text/csv;charset="UTF-8"', ['Íñigo Núñez', 'María Peña'], ['Última sesión', 'Color']],
  ['bg', 'text/csv', ['Иван Тестов', 'Мария Примерна'], ['Последна тренировка', 'Град']],
  ['ru', 'text/csv', ['Иван Пример', 'Анна Тест'], ['Последняя тренировка', 'Город']],
  ['ar', 'text/csv', ['مثال واحد', 'مثال اثنان'], ['آخر تمرين', 'المدينة']],
] as const

test.each(files)('the file of %s is read', async (name, type, [one, two], ignored) => {
  const { inputs, numbers, ignoredColumns, answer } = await read('clients', sheets[name], { type })
  const isEnglish = name === 'en'
  expect(numbers).toEqual([2, 4, 5, 6, 7])
  expect(ignoredColumns).toEqual(ignored)
  expect(inputs.slice(0, 3)).toEqual([
    {
      display_name: one,
      email: 'one@example.com',
      gender: 'male',
      weight: '72.5',
      shoeSize: '42',
      phone: '+41 44 123 45 67',
      note,
    },
    {
      display_name: two,
      email: 'two@example.com',
      gender: 'female',
      weight: '61.25',
      shoeSize: '38.5',
      phone: "'044 123",
      note: '=1+1',
    },
    {
      display_name: isEnglish ? 'Link Example' : 'Link',
      email: 'three@example.com',
      gender: 'female',
      weight: '70.5',
      note: 'Example',
    },
  ])
  const { rows } = answer.body
  expect(rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
    'created',
    'failed',
    'created',
    'failed',
    'failed',
  ])
  const fieldsOf = (at: number) => rows[at].errors.map(({ field }: { field: string }) => field)
  expect(fieldsOf(1)).toEqual(['phone'])
  // The header a second time is no client.
  expect(fieldsOf(3)).toEqual(expect.arrayContaining(['email', 'gender', 'weight', 'shoeSize']))
  expect(rows[4].errors).toEqual([
    {
      field: 'weight',
      message:
        'weight must be written without thousands separators, and with a decimal point where commas separate the cells: 1234.5',
    },
  ])
})

test('a windows-1252 file without its charset is refused with the way out', async () => {
  const { status, body } = await send('clients', sheets.deWindows)
  expect(status).toBe(400)
  expect(body.error).toBe('The file is not UTF-8: save it as "CSV UTF-8", or send charset=windows-1252')
})

test('a UTF-16LE file needs no charset, and a wrong one does no harm', async () => {
  for (const type of [
    'text/csv; charset=utf-16le',
    'text/csv; charset=windows-1252',
    'text/csv; charset=x',
  ]) {
    expect((await read('clients', sheets.ru, { type })).inputs[0]?.display_name).toBe('Иван Пример')
  }
})

test('the failed rows come back as they were, and mended they are taken', async () => {
  const first = await send('clients', sheets.ru, { accept: 'text/csv' })
  const mended = first.text
    .split('\r\n')
    // The first line begins with a byte order mark.
    .filter((line) => !line.startsWith('ФИО'))
    .map((line) => line.replace("'044", '044').replace('1\u00a0234,50', '34,50'))
    .join('\r\n')
  const { body } = await send('clients', mended)
  expect(body).toMatchObject({ total: 2, created: 2, failed: 0 })
})

test('a file in another charset that the runtime knows is decoded', async () => {
  // "Иван" in windows-1251, and "مثال" in windows-1256.
  const encoded = { 'windows-1251': [0xc8, 0xe2, 0xe0, 0xed], 'windows-1256': [0xe3, 0xcb, 0xc7, 0xe1] }
  const names = { 'windows-1251': 'Иван', 'windows-1256': 'مثال' }
  for (const charset of ['windows-1251', 'windows-1256'] as const) {
    const file = Uint8Array.from([
      ...new TextEncoder().encode('Email,Name\na@example.com,'),
      ...encoded[charset],
    ])
    const { inputs } = await read('clients', file, { type: `text/csv; charset=${charset}` })
    expect(inputs[0]?.display_name).toBe(names[charset])
  }
})
