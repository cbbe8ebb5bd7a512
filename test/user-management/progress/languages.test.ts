import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../../src/domain/user.ts'
import { messages } from '../../../src/user-management/progress/messages/index.ts'
import { newOrganization, type Organization } from '../../helpers.ts'
import { clockAtNoon, noon } from '../users.ts'
import { everyDays, pageOf, textOf } from './pages.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const minor = { birthdate: '2012-01-01' }
/** Ten weeks of going down, always at one pace. */
const clearly = everyDays(7, 10, noon).map(([, at], index): [number, string] => [80 - index * 0.3, at])
/** What is said to others than somebody on a clear way. */
const elsewhere = [
  'lastChange',
  'reached',
  'tooFew',
  'tooYoung',
  'unusual',
  'linkIsDead',
  'askForLink',
  'tryAgain',
] as const

describe.each(languages)('in %s', (language) => {
  const text = messages[language]

  test('every text is in that language', async () => {
    const { status, body } = await pageOf(organization, { language, goal: 'lose weight' }, clearly)
    expect(status).toBe(200)
    expect(body).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(body).toContain(`<title>${text.title}</title>`)
    const seen = textOf(body)
    for (const [name, each] of Object.entries(text)) {
      if (typeof each !== 'string') continue
      const isSaid = each.split('{}').every((part) => seen.includes(part.trim()))
      expect(isSaid, name).toBe(!elsewhere.some((key) => key === name))
    }
    expect(seen).toContain(text.goals['lose weight'])
    expect(seen).not.toMatch(/undefined|NaN|Infinity|\{\}|\[object/)
  })

  test.each<[(typeof elsewhere)[number], object, [number, string][]?]>([
    [
      'lastChange',
      {},
      [
        [82, '2026-11-07T12:00:00.000Z'],
        [80, noon],
      ],
    ],
    ['reached', { goal: 'lose weight' }, [[75, noon]]],
    ['tooFew', {}],
    ['tooYoung', minor],
    ['unusual', { height_cm: 190, weight_kg: 32 }],
    ['unusual', { birthdate: '1901-01-01' }],
  ])('%s of %j', async (name, facts, history) => {
    const seen = textOf((await pageOf(organization, { language, ...facts }, history)).body)
    expect(seen).toContain(text[name])
  })

  test('a user without targets reads why, and no distance or date', async () => {
    const { body } = await pageOf(organization, { language, goal: 'lose weight', ...minor }, clearly)
    const seen = textOf(body)
    expect(seen).toContain(text.tooYoung)
    for (const absent of ['targetWeight', 'protein', 'share', 'disclaimer'] as const)
      expect(seen).not.toContain(text[absent])
    for (const absent of ['toGo', 'ofTheWay', 'arrival'] as const)
      expect(text[absent].split('{}').every((part) => seen.includes(part.trim()))).toBe(false)
    expect(body.match(/<h2/g)).toHaveLength(1)
    expect(body).not.toMatch(/class="target"|class="way"|kcal|ккал/)
  })

  test('numbers, units and days are those of Intl', async () => {
    const { body } = await pageOf(organization, { language, weight_kg: 80.25, height_cm: 172.5 })
    const seen = textOf(body)
    const number = (options: Intl.NumberFormatOptions, value: number) =>
      textOf(new Intl.NumberFormat(language, options).format(value))
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.parse(noon),
    )
    const weight = { style: 'unit', unit: 'kilogram', minimumFractionDigits: 1 } as const
    expect(seen).toContain(number(weight, 80.3))
    expect(seen).toContain(number({ style: 'unit', unit: 'centimeter' }, 172.5))
    expect(seen).toContain(number({ style: 'unit', unit: 'gram' }, 119))
    expect(seen).toContain(number({ style: 'percent' }, 0.3))
    expect(seen).toContain(textOf(day))
  })
})

test.each([
  [77.2, '2,410 سعرات حرارية'],
  [80, '2,450 سعرة حرارية'],
])('Arabic uses its plural forms: at %d kg %s', async (weight_kg, counted) => {
  expect(textOf((await pageOf(organization, { language: 'ar', weight_kg })).body)).toContain(counted)
})

describe('from right to left', () => {
  const marks = (body: string) => ({
    now: /<circle r="6" cx="([\d.]+%)"/.exec(body)?.[1],
    axis: /<text class="end" x="(\d+%?)" dx="(-?\d+)"/.exec(body)?.slice(1),
    first: /class="trend" d="M(\d+) /.exec(body)?.[1],
  })

  test('Arabic has its axis on the right, and time runs to the left', async () => {
    const history = everyDays(7, 5, noon)
    const { body } = await pageOf(organization, { language: 'ar' }, history)
    expect(marks(body)).toEqual({ now: '0%', axis: ['100%', '8'], first: '2000' })
    const english = await pageOf(organization, {}, history)
    expect(marks(english.body)).toEqual({ now: '100%', axis: ['0', '-8'], first: '0' })
  })
})
