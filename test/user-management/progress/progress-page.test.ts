import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { languages } from '../../../src/domain/user.ts'
import { call, newOrganization, type Organization } from '../../helpers.ts'
import { createUser, noon, setClock } from '../users.ts'
import { everyDays, pageOf, pathOf, textOf, valuesOf } from './pages.ts'

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
const bytes = (text: string) => new TextEncoder().encode(text).length

describe('the units', () => {
  test('are the ones used last', async () => {
    const imperial = { height_cm: undefined, weight_kg: undefined, height_ft: `5'10`, weight_lbs: 183 }
    const fromId = await createUser(organization, { ...imperial, goal: 'lose weight' })
    const path = await pathOf(organization, fromId)
    const seen = textOf((await call(path)).body)
    expect(seen).toContain('183.0 lb')
    expect(seen).toContain('Target weight 173.9 lb 9.1 lb to go')
    expect(seen).toContain('5′10″')
    expect(seen).toContain('Weight (lb)')
    expect(seen).not.toMatch(/\bkg\b|\bcm\b/)
    await organization.users('/edit-user', { json: { from_id: fromId, weight_kg: 83 } })
    const metric = textOf((await call(path)).body)
    expect(metric).toContain('83.0 kg')
    expect(metric).toContain('177.8 cm')
    expect(metric).not.toMatch(/\blb\b|′/)
  })

  test.each([
    [`5'11.96`, '6′0″'],
    [`5'11.5`, '5′11.5″'],
    [`6'`, '6′0″'],
  ])('%s is %s', async (height_ft, shown) => {
    const imperial = { height_cm: undefined, weight_kg: undefined, height_ft, weight_lbs: 183 }
    expect(textOf((await pageOf(organization, imperial)).body)).toContain(shown)
  })
})

describe("the user's own day", () => {
  test.each([
    ['Kiritimati, Kiribati (UTC+14:00)', 'November 21, 2026'],
    ['Zurich, Switzerland (UTC+01:00)', 'November 21, 2026'],
    ['London, United Kingdom (UTC+00:00)', 'November 20, 2026'],
    ['Honolulu, USA (UTC-10:00)', 'November 20, 2026'],
  ])('a weight at 23:30Z, in %s', async (timezone, day) => {
    const { body } = await pageOf(organization, { timezone }, [[80, '2026-11-20T23:30:00.000Z']])
    expect(valuesOf(body)).toEqual([[day, '80.0', '80.0']])
    expect(textOf(body)).toContain(`Dates are shown in your time zone: ${timezone}`)
  })
})

describe('the change of a week', () => {
  test.each<[string, [number, string][], string]>([
    [
      'down',
      [
        [82.04, '2026-11-14T09:00:00Z'],
        [80, '2026-11-21T08:00:00Z'],
      ],
      '-2.0 kg November 14 – 21, 2026',
    ],
    [
      'up',
      [
        [79, '2026-11-13T09:00:00Z'],
        [80, '2026-11-21T08:00:00Z'],
      ],
      '+1.0 kg November 13 – 21, 2026',
    ],
    [
      'none',
      [
        [80, '2026-11-14T09:00:00Z'],
        [80, '2026-11-21T08:00:00Z'],
      ],
      '0.0 kg November 14 – 21, 2026',
    ],
    ['unknown', [[80, '2026-11-21T08:00:00Z']], '— Target'],
    [
      'too long ago',
      [
        [82, '2026-10-01T08:00:00Z'],
        [80, '2026-11-21T08:00:00Z'],
      ],
      '— Target',
    ],
  ])('%s', async (_, history, shown) => {
    expect(textOf((await pageOf(organization, {}, history)).body)).toContain(`Change in 7 days ${shown}`)
  })
})

describe('how far it is', () => {
  test.each<[string, number, string]>([
    ['lose weight', 78, 'Target weight 76.0 kg 2.0 kg to go'],
    ['lose weight', 76, 'Target weight 76.0 kg Target reached'],
    ['lose weight', 75, 'Target weight 76.0 kg Target reached'],
    ['gain muscle', 80, 'Target weight 84.0 kg 4.0 kg to go'],
    ['gain muscle', 84.2, 'Target weight 84.0 kg Target reached'],
    ['maintain', 82, 'Target weight 80.0 kg Goal'],
  ])('%s at %d kg', async (goal, weight, shown) => {
    const { body } = await pageOf(organization, { goal }, [[weight, noon]])
    expect(textOf(body)).toContain(shown)
  })
})

describe('the table of values', () => {
  test('is the chart in figures, the newest first', async () => {
    const { body } = await pageOf(organization, {}, [
      [90, '2026-11-14T12:00:00.000Z'],
      [80, '2026-11-21T12:00:00.000Z'],
    ])
    expect(valuesOf(body)).toEqual([
      ['November 21, 2026', '80.0', '83.7'],
      ['November 14, 2026', '90.0', '90.0'],
    ])
    expect(body).toContain('<caption>Weight over time (kg)</caption><thead><tr><th scope="col">Date</th>')
    expect(body).toMatch(/<svg class="chart" role="img" aria-labelledby="chart" aria-describedby="story">/)
    const story = /<desc id="story">(.*?)<\/desc>/.exec(body)?.[1] ?? ''
    expect(textOf(story)).toBe(
      'November 14 – 21, 2026. Lowest: 80.0 kg. Highest: 90.0 kg. Current weight: 80.0 kg. Target weight: 80.0 kg',
    )
  })

  test('holds the latest thousand', async () => {
    const { body } = await pageOf(organization, { language: 'uk' }, everyDays(1, 1_003, noon))
    expect(valuesOf(body)).toHaveLength(1_000)
    expect(valuesOf(body)[0]?.[0]).toBe('21 листопада 2026 р.')
    expect(bytes(body)).toBeLessThan(200_000)
  })
})

describe('any history', () => {
  test.each(languages)('two years of weeks in %s are less than 30 kB', async (language) => {
    const { body } = await pageOf(organization, { language }, everyDays(7, 105, noon))
    expect(valuesOf(body)).toHaveLength(105)
    expect(bytes(body)).toBeLessThan(30_000)
  })

  test.each<[string, [number, string][]]>([
    ['one point', [[80, noon]]],
    [
      'one minute',
      [
        [80, '2026-11-21T11:59:10Z'],
        [81, '2026-11-21T11:59:40Z'],
        [79, noon],
      ],
    ],
    [
      'one moment',
      [
        [80, noon],
        [81, noon],
      ],
    ],
    [
      'equal weights',
      [
        [80, '2026-01-01T00:00:00Z'],
        [80, noon],
      ],
    ],
    [
      'huge jumps',
      [
        [20, '2026-11-01T00:00:00Z'],
        [650, '2026-11-02T00:00:00Z'],
        [80, noon],
      ],
    ],
    [
      'decades',
      [
        [80, '1996-11-01T00:00:00Z'],
        [81, noon],
      ],
    ],
  ])('%s is drawn within the chart', async (_, history) => {
    for (const facts of [{}, minor, { language: 'ar' }]) {
      const { body } = await pageOf(organization, facts, history)
      expect(body).not.toMatch(/NaN|Infinity|undefined|null/)
      const [, dots = ''] = /class="points" d="(.*?)"/.exec(body) ?? []
      const places = [...dots.matchAll(/M(\d+) (\d+)h0/g)].map(([, x, y]) => [Number(x), Number(y)])
      expect(places).toHaveLength(history.length)
      for (const [x = -1, y = -1] of places) {
        expect(x >= 0 && x <= 2000 && y >= 0 && y <= 1000).toBe(true)
      }
    }
  })
})

test('a name is text, whatever it holds', async () => {
  const display_name = '<script>alert(1)</script>"\'&amp;'
  const { body } = await pageOf(organization, {
    first_name: display_name,
    timezone: '<b>Zurich, "Switzerland (UTC+01:00)',
  })
  expect(body).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;amp;</bdi>')
  expect(body).toContain('<bdi>&lt;b&gt;Zurich, &quot;Switzerland (UTC+01:00)</bdi>')
  expect(body).not.toContain('<script>')
})

test('headings and landmarks are in order', async () => {
  const { body } = await pageOf(organization)
  expect([...String(body).matchAll(/<(h\d|header|main|footer)\b/g)].map(([, tag]) => tag)).toEqual([
    'header',
    'h1',
    'main',
    'h2',
    'h2',
    'footer',
  ])
  const ids = [...String(body).matchAll(/\sid="(.*?)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
