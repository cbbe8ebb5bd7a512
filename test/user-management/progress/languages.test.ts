import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { languages } from '../../../src/domain/user.ts'
import { messages } from '../../../src/user-management/progress/messages/index.ts'
import { newOrganization, type Organization } from '../../helpers.ts'
import { noon, setClock } from '../users.ts'
import { everyDays, pageOf, textOf } from './pages.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
beforeEach(() => {
  setClock(noon)
})
afterEach(() => {
  vi.useRealTimers()
})

const minor = { birthdate: '2012-01-01' }

describe.each(languages)('in %s', (language) => {
  const text = messages[language]

  test('everything is said in that language', async () => {
    const { status, body } = await pageOf(
      organization,
      { language, goal: 'lose weight' },
      everyDays(7, 10, noon),
    )
    expect(status).toBe(200)
    expect(body).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
    expect(body).toContain(`<title>${text.title}</title>`)
    const seen = textOf(body)
    const { goals, toGo, reached, noTargets } = text
    const notHere: unknown[] = [toGo, reached, noTargets, text.linkIsDead, text.askForLink]
    for (const each of Object.values(text)) {
      if (typeof each === 'string' && !notHere.includes(each)) expect(seen).toContain(each)
    }
    expect(seen).toContain(goals['lose weight'])
    expect(seen).toContain(toGo.split('{}').join('').trim())
    expect(seen).not.toContain(reached)
    expect(seen).not.toContain(noTargets)
    expect(seen).not.toMatch(/undefined|NaN|Infinity|\{\}|\[object/)
  })

  test('someone without targets reads a neutral sentence instead', async () => {
    const { body } = await pageOf(organization, { language, ...minor })
    const seen = textOf(body)
    expect(seen).toContain(text.noTargets)
    for (const absent of ['targetWeight', 'protein', 'share', 'disclaimer'] as const)
      expect(seen).not.toContain(text[absent])
    expect(body.match(/<h2/g)).toHaveLength(1)
    expect(body).not.toMatch(/class="target"|kcal|ккал/)
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
])('Arabic counts in its plural forms: at %d kg %s', async (weight_kg, counted) => {
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
