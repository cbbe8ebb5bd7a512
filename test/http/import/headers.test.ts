// Contract 11.1: the names of columns, and what their cells say.
import { expect, test } from 'vitest'
import { columnNames } from '../../../src/domain/sheet/names/index.ts'
import { genderNames } from '../../../src/domain/sheet/names/genders.ts'
import { languages } from '../../../src/domain/user.ts'
import { read, send } from './import-app.ts'

const both = ['display_name', 'email']

test.each(languages)('every name in %s is found, in capitals too', async (language) => {
  for (const [field, names] of Object.entries(columnNames)) {
    const isOfClients =
      !/^(first_name|last_name|birthdate|language|goal|timezone|height_.*|weight_.*|activity|started_at|duration_seconds|weighed_at|reminders_active|subscription_status)$/.test(
        field,
      )
    if (!isOfClients) continue
    for (const name of [field, ...names[language], ...names[language].map((each) => each.toUpperCase())]) {
      const others = both.filter((each) => each !== field)
      const { columns } = await read('clients', `${[name, ...others].join(';')}\nx;y;z`)
      expect(columns).toEqual({ [name]: field, ...Object.fromEntries(others.map((each) => [each, each])) })
    }
  }
})

test('columns that nobody sets, unknown ones and another unit are listed, not taken', async () => {
  const header = 'Name,E-Mail,Weight (lbs),status,user_uid,error,Colour,,\n'
  const { columns, ignoredColumns, inputs } = await read(
    'clients',
    `${header}Ann,a@example.com,150,active,u1,e,red,,`,
  )
  expect(columns).toEqual({ Name: 'display_name', 'E-Mail': 'email' })
  expect(ignoredColumns).toEqual(['Weight (lbs)', 'status', 'user_uid', 'error', 'Colour'])
  expect(inputs).toEqual([{ display_name: 'Ann', email: 'a@example.com' }])
})

test('user_uid is a column only where it finds the client', async () => {
  const file = 'user_uid,display_name,email\nu1,Ann,a@example.com'
  for (const [query, isTaken] of [
    ['', false],
    ['?mode=upsert', false],
    ['?mode=create&match=user_uid', false],
    ['?mode=update&match=user_uid', true],
    ['?mode=upsert&match=user_uid', true],
  ] as const) {
    const { columns, ignoredColumns, inputs } = await read('clients', file, { query })
    expect([query, 'user_uid' in columns, ignoredColumns]).toEqual([
      query,
      isTaken,
      isTaken ? [] : ['user_uid'],
    ])
    expect(inputs[0]?.user_uid).toBe(isTaken ? 'u1' : undefined)
  }
})

test('first and last name are joined, unless there is a whole name', async () => {
  const joined = await read('clients', 'Vorname;Nachname;E-Mail\nAnn;Weber;a\n;Weber;b\nAnn;;c\n;;d')
  expect(joined.columns).toEqual({ Vorname: 'display_name', Nachname: 'display_name', 'E-Mail': 'email' })
  expect(joined.inputs.map(({ display_name }) => display_name)).toEqual([
    'Ann Weber',
    'Weber',
    'Ann',
    undefined,
  ])
  const whole = await read('clients', 'Vorname;Name;E-Mail\nAnn;Ann Weber;a')
  expect(whole.ignoredColumns).toEqual(['Vorname'])
  expect(whole.inputs).toEqual([{ display_name: 'Ann Weber', email: 'a' }])
})

test('cells are read as their column asks', async () => {
  const file =
    'Name;E-Mail;Gewicht;Schuhgröße;Geschlecht;Tags;Notiz;Telefon\r\n' +
    '  Ann ;a@example.com;72,5;42.5;W;VIP, Zurich;" two\r\nlines ";\'+41 44 123\r\n' +
    '\'\'=B;b@example.com;1.234,5; ;Мъж;"[""a,b""]";  ;\'044\r\n'
  const { inputs, numbers } = await read('clients', file)
  expect(inputs[0]).toEqual({
    display_name: 'Ann',
    email: 'a@example.com',
    weight: '72.5',
    shoeSize: '42.5',
    gender: 'female',
    tags: ['VIP', 'Zurich'],
    note: ' two\r\nlines ',
    phone: '+41 44 123',
  })
  expect(inputs[1]).toMatchObject({ display_name: "'=B", gender: 'male', tags: ['a,b'], phone: "'044" })
  expect(Object.keys(inputs[1] ?? {})).not.toContain('note')
  expect(numbers).toEqual([2, 3])
  const raw = await read('clients', file, { query: '?raw=true' })
  expect(raw.inputs.map(({ phone }) => phone)).toEqual(["'+41 44 123", "'044"])
})

test('every word for a gender is taken, in any case', async () => {
  for (const [gender, names] of Object.entries(genderNames)) {
    const words = Object.values(names).flat()
    const rows = words.flatMap((word) => [word, word.toUpperCase(), ` ${word}. `])
    const { inputs } = await read(
      'clients',
      `name,email,gender\n${rows.map((word) => `A,b,${word}`).join('\n')}`,
    )
    expect(inputs.map((input) => input.gender)).toEqual(rows.map(() => gender))
  }
})

test("a user's row has days, flags and two systems", async () => {
  const file =
    'from_id,Geburtsdatum,Reminders,Weight (lbs),Weight\nu1,1.5.1990,TRUE,150,9\nu2,13/5/1990,false,,\nu3,5/6/1990,yes,,'
  const { inputs, ignoredColumns, answer } = await read('users', file)
  expect(inputs.slice(0, 2)).toEqual([
    { from_id: 'u1', birthdate: '1990-05-01', reminders_active: true, weight_lbs: '150' },
    { from_id: 'u2', birthdate: '1990-05-13', reminders_active: false },
  ])
  expect(ignoredColumns).toEqual(['Weight'])
  expect(answer.body.rows[2].errors).toContainEqual({
    field: 'birthdate',
    message: 'birthdate could be two days: use YYYY-MM-DD',
  })
})

test('a row with a value outside the header fails alone', async () => {
  const file =
    'name,email,,weight\nA,a@example.com\nB,b@example.com,,1,x\nC,c@example.com,x\nD,d@example.com,,1,,'
  const { body } = await send('clients', file)
  const errors = (column: number) => [
    { field: 'row', message: `row has a value in column ${column}, which has no name in the header` },
  ]
  expect(body.rows).toEqual([
    { row: 2, outcome: 'created' },
    { row: 3, outcome: 'failed', errors: errors(5) },
    { row: 4, outcome: 'failed', errors: errors(3) },
    { row: 5, outcome: 'created' },
  ])
})
