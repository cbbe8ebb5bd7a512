// Contract 11.1: files of users as spreadsheets save them in five locales, sent to the import itself.
import { expect, test } from 'vitest'
import { sendUsers } from '../../client-management/imports/real-sheets.ts'
import { userSheets } from '../../fixtures/sheets.ts'
import { newOrganization } from '../../helpers.ts'
import { getProfile } from '../users.ts'
import { failed } from './importing.ts'

const twoDays = 'birthdate could be two days: use YYYY-MM-DD'
const notPlain =
  'height_cm must be written without thousands separators, and with a decimal point where commas separate the cells: 1234.5'
/** Of the header a second time, whose names are taken for an id and for names. */
const ofHeader = [
  ['birthdate', 'birthdate must be a calendar day as YYYY-MM-DD, from 1900-01-01 to today'],
  ['gender', 'gender must be one of: male, female'],
  ['language', 'language must be one of: en, de, es, bg, uk, ru, ar'],
  ['goal', 'goal must be one of: lose weight, gain muscle, maintain'],
  [
    'timezone',
    "Invalid timezone format. Must be in format: 'City, Country (UTC[+-]HH:MM)'. Example: 'Zurich, Switzerland (UTC+01:00)'",
  ],
  ['height_cm', 'height_cm must be a number from 50 to 272 cm'],
  ['weight_kg', 'weight_kg must be a number from 20 to 650 kg'],
  ['reminders_active', 'reminders_active must be true or false'],
].map(([field, message]) => ({ field, message }))

const fields = [
  'from_id',
  'first_name',
  'last_name',
  'birthdate',
  'gender',
  'language',
  'goal',
  'timezone',
  'height_cm',
  'weight_kg',
  'reminders_active',
]
const locales = {
  de: [
    'Jörg',
    ',Vorname,Nachname,Geburtsdatum,Geschlecht,Sprache,Ziel,Zeitzone,Größe (cm),Gewicht (kg),Erinnerungen',
  ],
  en: [
    'Ann',
    ',First name,Last name,Date of birth,Sex,Language,Goal,Time zone,Height (cm),Weight (kg),Reminders',
  ],
  es: [
    'Íñigo',
    ',Nombre,Apellidos,Fecha de nacimiento,Sexo,Idioma,Objetivo,Zona horaria,Altura (cm),Peso (kg),Recordatorios',
  ],
  ru: ['Иван', ',Имя,Фамилия,Дата рождения,Пол,Язык,Цель,Часовой пояс,Рост (см),Вес (кг),Напоминания'],
  uk: [
    'Іван',
    ',Ім’я,Прізвище,Дата народження,Стать,Мова,Ціль,Часовий пояс,Зріст (см),Вага (кг),Нагадування',
  ],
} satisfies Record<keyof typeof userSheets, [string, string]>

test.each(['de', 'en', 'es', 'ru', 'uk'] as const)(
  'the file of %s is dry-run and imported',
  async (language) => {
    const owner = await newOrganization()
    const [name, header] = locales[language]
    // With slashes the day could be the month.
    const isDoubtful = language === 'en' || language === 'es'
    const idOf = async (fromId: string): Promise<unknown> =>
      (await getProfile(owner, fromId)).body.profile?.user_id ?? null
    const answer = async (dry_run: boolean) => {
      const created = async (row: number, from_id: string) => ({
        row,
        outcome: 'created',
        from_id,
        user_id: await idOf(from_id),
      })
      return {
        dry_run,
        total: 5,
        created: isDoubtful ? 2 : 3,
        updated: 0,
        unchanged: 0,
        failed: isDoubtful ? 3 : 2,
        rows: [
          await created(2, 'u-1'),
          isDoubtful ? failed(3, 'u-2', 'birthdate', twoDays) : await created(3, 'u-2'),
          failed(5, 'u-3', 'height_cm', notPlain),
          { row: 6, outcome: 'failed', from_id: 'from_id', user_id: null, errors: ofHeader },
          await created(7, '007'),
        ],
        columns: Object.fromEntries(`from_id${header}`.split(',').map((column, at) => [column, fields[at]])),
        ignored_columns: [],
      }
    }
    const dry = await sendUsers(owner, userSheets[language], { query: '?dry_run=true' })
    expect([dry.status, dry.body]).toEqual([200, await answer(true)])
    const { status, body } = await sendUsers(owner, userSheets[language])
    expect([status, body]).toEqual([200, await answer(false)])
    expect((await getProfile(owner, 'u-1')).body.profile).toMatchObject({
      first_name: name,
      birthdate: '1990-05-13',
      gender: 'female',
      language,
      height_cm: 170,
      weight_kg: 62.5,
      reminders_active: true,
    })
    expect((await getProfile(owner, '007')).body.profile).toMatchObject({
      birthdate: '1993-08-09',
      weight_kg: 70,
    })
    if (isDoubtful) return
    expect((await getProfile(owner, 'u-2')).body.profile).toMatchObject({
      birthdate: '1991-06-05',
      height_cm: 180.25,
      reminders_active: false,
    })
  },
)
