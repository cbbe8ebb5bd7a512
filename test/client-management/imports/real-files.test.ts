// Contract 11.1: CSV as spreadsheets save it, in the seven languages and three encodings, sent to the import of clients.
import { expect, test } from 'vitest'
import { sheets } from '../../fixtures/sheets.ts'
import { newOrganization } from '../../helpers.ts'
import { clientsOf, notPlain, sendClients, texts, wrong } from './real-sheets.ts'

const note = 'Two lines,\n"quoted"; and\ttab'
const fields = ['display_name', 'email', 'gender', 'weight', 'shoeSize', 'phone', 'note']

interface File {
  header: string
  ignored: string[]
  people: [string, string]
  type?: string
}
const german: File = {
  header: 'Name;E-Mail-Adresse;Geschlecht;Gewicht;Schuhgröße;Telefon;Notizen',
  ignored: ['Letztes Training', 'Geburtstag'],
  people: ['Jürgen Müßig', 'Änne Groß'],
}
const files: Record<keyof typeof sheets, File> = {
  de: german,
  deWindows: { ...german, type: 'text/csv; charset=windows-1252' },
  en: {
    header: 'First name;E-mail;Sex;Body weight;Shoe size;Mobile;Notes',
    ignored: ['Weight (lbs)'],
    people: ['Ann Example', 'Bob Example'],
    type: 'text/csv; charset=utf-8',
  },
  es: {
    header: 'Nombre y apellidos;Correo electrónico;Sexo;Peso;Talla de calzado;Teléfono;Observaciones',
    ignored: ['Última sesión', 'Color'],
    people: ['Íñigo Núñez', 'María Peña'],
    type: 'text/csv;charset="UTF-8"',
  },
  bg: {
    header: 'Име и фамилия;Имейл;Пол;Тегло;Размер на обувките;Телефон;Бележки',
    ignored: ['Последна тренировка', 'Град'],
    people: ['Иван Тестов', 'Мария Примерна'],
  },
  uk: {
    header: 'Ім’я та прізвище;Електронна пошта;Стать;Вага;Розмір взуття;Телефон;Нотатки',
    ignored: ['Останнє тренування', 'Місто'],
    people: ['Іван Приклад', 'Ганна Тест'],
  },
  // A byte order mark says what it is, and a wrong charset does no harm.
  ru: {
    header: 'ФИО;Электронная почта;Пол;Вес;Размер обуви;Телефон;Заметки',
    ignored: ['Последняя тренировка', 'Город'],
    people: ['Иван Пример', 'Анна Тест'],
    type: 'text/csv; charset=windows-1252',
  },
  ar: {
    header: 'الاسم الكامل;البريد الإلكتروني;الجنس;الوزن;مقاس الحذاء;رقم الهاتف;ملاحظات',
    ignored: ['آخر تمرين', 'المدينة'],
    people: ['مثال واحد', 'مثال اثنان'],
  },
}
const named = Object.entries(files) as [keyof typeof sheets, File][]

/** What such a file comes to: the header a second time is no client. */
const answerOf = ({ header, ignored }: File, uids: unknown[], dry_run: boolean) => ({
  dry_run,
  total: 5,
  created: 2,
  updated: 0,
  unchanged: 0,
  failed: 3,
  rows: [
    { row: 2, outcome: 'created', user_uid: uids[0] },
    wrong(4, ['phone', texts.phone]),
    { row: 5, outcome: 'created', user_uid: uids[1] },
    wrong(6, ...Object.entries(texts)),
    wrong(7, ['weight', notPlain]),
  ],
  columns: {
    ...Object.fromEntries(header.split(';').map((name, at) => [name, fields[at]])),
    ...(header.startsWith('First name') && { 'Last name': 'display_name' }),
  },
  ignored_columns: ignored,
})

test.each(named)('the file of %s is dry-run, imported, mended and taken whole', async (name, file) => {
  const owner = await newOrganization()
  const sent = { ...(file.type !== undefined && { type: file.type }) }
  const send = (query = '', accept = '*/*') => sendClients(owner, sheets[name], { ...sent, query, accept })
  const dry = await send('?dry_run=true')
  expect([dry.status, dry.body]).toEqual([200, answerOf(file, [null, null], true)])
  expect((await owner.clients('/')).status).toBe(404)

  const { status, body } = await send()
  const [one, two] = await clientsOf(owner)
  expect([status, body]).toEqual([200, answerOf(file, [one?.user_uid, two?.user_uid], false)])
  expect(one).toMatchObject({
    display_name: file.people[0],
    email: 'one@example.com',
    gender: 'male',
    weight: 72.5,
    shoeSize: '42',
    phone: '+41 44 123 45 67',
    notes: { text: note, updated_at: expect.any(String) },
  })
  expect(two).toMatchObject({
    display_name: name === 'en' ? 'Link Example' : 'Link',
    gender: 'female',
    weight: 70.5,
    shoeSize: null,
    notes: { text: 'Example', updated_at: expect.any(String) },
  })

  // The three that failed come back as they were; mended, two of them are clients.
  const { body: back } = await send('?mode=upsert', 'text/csv')
  const mended = String(back)
    .replace("'044", '044')
    .replace(/"?1[\u00a0,.]234[,.]50?"?/, '34.5')
  const again = await sendClients(owner, mended, { query: '?mode=upsert' })
  expect(again.body).toMatchObject({ total: 3, created: 2, failed: 1 })
  const all = await clientsOf(owner)
  expect(all.map((each) => [each.display_name, each.email, each.phone, each.weight])).toEqual([
    [file.people[0], 'one@example.com', '+41 44 123 45 67', 72.5],
    [two?.display_name, 'three@example.com', null, 70.5],
    [file.people[1], 'two@example.com', '044 123', 61.25],
    [name === 'en' ? 'Grouped Example' : 'Grouped', 'four@example.com', null, 34.5],
  ])
  expect(all[2]).toMatchObject({ notes: { text: '=1+1' } })
})
