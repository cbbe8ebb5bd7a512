// What the progress page says of the way so far and ahead.
import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../../helpers.ts'
import { clockAtNoon, noon } from '../users.ts'
import { pageOf, textOf } from './pages.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

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

  test('is absent for one weight, which shows a sentence and no chart', async () => {
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

describe('the distance', () => {
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
  ])('a target equal to the weight is called maintaining: %j', async (facts) => {
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

  test('is shown with the earliest and the latest day of the target', async () => {
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
