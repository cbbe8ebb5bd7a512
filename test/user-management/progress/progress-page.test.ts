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
    expect(seen).toContain('Weight over time (lb)')
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
    const { body } = await pageOf(organization, { timezone }, [
      [80, '2026-11-20T23:29:00.000Z'],
      [80, '2026-11-20T23:30:00.000Z'],
    ])
    expect(valuesOf(body)).toEqual([
      [day, '80.0', '80.0'],
      [day, '80.0', '80.0'],
    ])
    expect(textOf(body)).toContain(`Current weight 80.0 kg ${day} Trend`)
    expect(textOf(body)).toContain(`Your time zone: ${timezone}`)
  })
})

describe('the change at the head of the page', () => {
  test.each<[string, [number, string][], string]>([
    [
      'down, by the trend: 1 - exp(-Δt / 7 d) of 2.0 kg',
      [
        [82.04, '2026-11-14T09:00:00Z'],
        [80, '2026-11-21T08:00:00Z'],
      ],
      'Trend in 7 days -1.3 kg November 14 – 21, 2026',
    ],
    [
      'up',
      [
        [79, '2026-11-13T09:00:00Z'],
        [80, '2026-11-21T08:00:00Z'],
      ],
      'Trend in 7 days +0.7 kg November 13 – 21, 2026',
    ],
    [
      'none',
      [
        [80, '2026-11-14T09:00:00Z'],
        [80, '2026-11-21T08:00:00Z'],
      ],
      'Trend in 7 days 0.0 kg November 14 – 21, 2026',
    ],
    [
      'in two weeks',
      [
        [82, '2026-11-07T08:00:00Z'],
        [80, '2026-11-21T08:00:00Z'],
      ],
      'Trend since last time -1.7 kg November 7 – 21, 2026',
    ],
    [
      'of weeks ago',
      [
        [82, '2026-09-07T08:00:00Z'],
        [80, '2026-10-21T08:00:00Z'],
      ],
      'Trend since last time -2.0 kg September 7 – October 21, 2026',
    ],
  ])('%s', async (_, history, shown) => {
    expect(textOf((await pageOf(organization, {}, history)).body)).toContain(shown)
  })

  test('is none of one weight, which is a sentence and no chart', async () => {
    const { body } = await pageOf(organization, {}, [[80, noon]])
    const seen = textOf(body)
    expect(seen).toContain('Current weight 80.0 kg November 21, 2026 Target weight')
    expect(seen).toContain('Weight over time (kg) A chart takes two weights.')
    expect(body).not.toMatch(/class="chart"|<details|<nav/)
  })

  test.each<[string, number, string]>([
    ['lost', 77, 'Since the start -2.6 kg 80.0 kg – 77.4 kg'],
    ['gained', 82, 'Since the start +1.7 kg 80.0 kg – 81.7 kg'],
  ])('%s since the start, which is the baseline', async (_, weight, shown) => {
    const { body } = await pageOf(organization, {}, [
      [80, '2026-11-07T12:00:00.000Z'],
      [weight, noon],
    ])
    expect(textOf(body)).toContain(shown)
  })
})

describe('how far it is', () => {
  test.each<[string, number, string, string?]>([
    ['lose weight', 78, 'Target weight 76.0 kg 2.0 kg to go', '50% of the way'],
    ['lose weight', 81, 'Target weight 76.0 kg 5.0 kg to go', '0% of the way'],
    ['lose weight', 76, 'Target weight 76.0 kg Target reached', '100% of the way'],
    ['lose weight', 75, 'Target weight 76.0 kg Target reached', '100% of the way'],
    ['gain muscle', 80, 'Target weight 84.0 kg 4.0 kg to go', '0% of the way'],
    ['gain muscle', 84.2, 'Target weight 84.0 kg Target reached', '100% of the way'],
    ['maintain', 82, 'Target weight 80.0 kg Goal'],
  ])('%s at %d kg', async (goal, weight, shown, share) => {
    const { body } = await pageOf(organization, { goal }, [[weight, noon]])
    expect(textOf(body)).toContain(shown)
    expect(/\d+% of the way/.exec(textOf(body))?.[0]).toBe(share)
    expect(/class="protein" width="(\d+)%" height="100%"/.exec(body)?.[1]).toBe(share?.replace(/%.*/, ''))
  })

  test.each([
    { goal: 'gain muscle', height_cm: 175, weight_kg: 98 },
    { goal: 'lose weight', height_cm: 170, weight_kg: 53, gender: 'female' },
  ])('whoever is to keep the weight is told so: %j', async (facts) => {
    const { body } = await pageOf(organization, facts)
    expect(textOf(body)).toMatch(/Target weight (98|53)\.0 kg Maintain weight Goal/)
    expect(body).not.toMatch(/class="way"|Target reached/)
  })
})

describe('the pace', () => {
  // The trend of these and its line are calculated in pace.test.ts.
  const weeks = [84, 83, 82.5, 82, 81].map((value, index): [number, string] => [
    value,
    new Date(Date.parse(noon) - (4 - index) * 7 * 86_400_000).toISOString(),
  ])
  const losing = { goal: 'lose weight', weight_kg: 84.2 }

  test('is shown with the days between which it leads to the target', async () => {
    const { body } = await pageOf(organization, losing, weeks)
    expect(textOf(body)).toContain('Target weight 80.0 kg 1.5 kg to go')
    expect(textOf(body)).toContain('Target at this pace: December 7 – 10, 2026 (-0.61 kilograms per week)')
  })

  test.each<[string, object, [number, string][]]>([
    ['without targets', { ...losing, birthdate: '2012-01-01' }, weeks],
    ['to maintain', { weight_kg: 80 }, weeks],
    ['of four weights', losing, weeks.slice(1)],
    ['away from the target', { goal: 'gain muscle', weight_kg: 84 }, weeks],
  ])('is not shown %s', async (_, facts, history) => {
    expect(textOf((await pageOf(organization, facts, history)).body)).not.toContain('at this pace')
  })
})

describe('the range', () => {
  const weekly = everyDays(7, 105, noon)
  const rows = async (query: string) => valuesOf((await pageOf(organization, {}, weekly, query)).body).length

  test.each([
    ['', 14],
    ['?range=month', 5],
    ['?range=quarter', 14],
    ['?range=year', 53],
    ['?range=all', 105],
    ['?range=week', 14],
    ['?range=', 14],
    ['?range=<script>', 14],
    ['?utm_source=mail&fbclid=1', 14],
    ['?range=year&range=month', 53],
  ])('%s shows %d weights', async (query, count) => {
    expect(await rows(query)).toBe(count)
  })

  test('is chosen by links, of which the shown one is marked', async () => {
    const { body } = await pageOf(organization, {}, weekly)
    const links = [...body.matchAll(/<a href="(.*?)"( aria-current="true")?>(.*?)<\/a>/g)]
    expect(links.map(([, href, isCurrent, name]) => [href, isCurrent !== undefined, name])).toEqual([
      ['?range=month', false, '1 month'],
      ['?range=quarter', true, '3 months'],
      ['?range=year', false, '1 year'],
      ['?range=all', false, 'All'],
    ])
  })

  test('changes the chart and the table, and no fact', async () => {
    const factsOf = async (query: string) => {
      const { body } = await pageOf(organization, { goal: 'lose weight' }, weekly, query)
      return /<dl.*?<h2>/s.exec(body)?.[0]
    }
    expect(await factsOf('?range=month')).toBe(await factsOf('?range=all'))
  })

  test('with fewer than two weights is a sentence under its links', async () => {
    const { body } = await pageOf(organization, {}, everyDays(40, 3, noon), '?range=month')
    expect(textOf(body)).toContain('1 month 3 months 1 year All A chart takes two weights.')
    expect(body).not.toMatch(/class="chart"|<details/)
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
    expect(textOf(body)).toContain('Date Weight Trend November 21')
    expect(body).toMatch(/<svg class="chart" role="img" aria-labelledby="chart" aria-describedby="story">/)
    const story = /<desc id="story">(.*?)<\/desc>/.exec(body)?.[1] ?? ''
    expect(textOf(story)).toBe('November 14 – 21, 2026: 90.0 kg – 80.0 kg')
  })

  test.each([
    ['', 93],
    ['?range=all', 335],
  ])('of years of daily weights stays readable: %s', async (query, rows) => {
    const { body } = await pageOf(organization, { language: 'uk' }, everyDays(1, 1_003, noon), query)
    expect(valuesOf(body)).toHaveLength(rows)
    expect(valuesOf(body)[0]?.[0]).toBe('21 листопада 2026 р.')
    expect(bytes(body)).toBeLessThan(70_000)
  })
})

describe('any history', () => {
  test.each(languages)('two years of weeks in %s are less than 30 kB', async (language) => {
    const { body } = await pageOf(organization, { language }, everyDays(7, 105, noon), '?range=all')
    expect(valuesOf(body)).toHaveLength(105)
    expect(bytes(body)).toBeLessThan(30_000)
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
