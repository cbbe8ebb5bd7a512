import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withTrend } from '../../../src/user-management/progress/history.ts'
import { paceTowards, slopeOf } from '../../../src/user-management/progress/pace.ts'

const day = 86_400_000
const now = Date.parse('2026-11-21T12:00:00Z')
/** Weights so many days before now, oldest first. */
const history = (...weights: [daysAgo: number, value: number][]) =>
  withTrend(weights.map(([ago, value]) => ({ time: now - ago * day, value })))
const weekly = (...values: number[]) =>
  history(...values.map((value, index): [number, number] => [7 * (values.length - 1 - index), value]))

describe('the least-squares line', () => {
  test('of eight weights equals the exact fractions', () => {
    const days = [0, 3, 7, 10, 14, 18, 21, 28]
    const values = [82.4, 82.1, 82.3, 81.7, 81.5, 81.6, 81, 80.8]
    const { slope, error } = slopeOf(days.map((time, index) => ({ time, value: values[index] ?? 0 })))
    expect(slope).toBeCloseTo(-0.05825204061317937, 12)
    expect(error).toBeCloseTo(0.007718444685706149, 12)
  })

  test('is the solution of the normal equations, from any start of time', () => {
    const point = fc.record({
      time: fc.integer({ min: 0, max: 700 }),
      value: fc.integer({ min: 0, max: 999 }),
    })
    const points = fc.uniqueArray(point, { minLength: 3, maxLength: 40, selector: ({ time }) => time })
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 20_000 }), (drawn, since) => {
        const n = drawn.length
        const sum = (of: (each: { time: number; value: number }) => number) =>
          drawn.reduce((total, each) => total + of(each), 0)
        const [x, y] = [sum(({ time }) => time), sum(({ value }) => value)]
        const determinant = n * sum(({ time }) => time ** 2) - x ** 2
        const expected = (n * sum(({ time, value }) => time * value) - x * y) / determinant
        const intercept = (y - expected * x) / n
        const rest = sum(({ time, value }) => (value - intercept - expected * time) ** 2)
        const { slope, error } = slopeOf(drawn.map(({ time, value }) => ({ time: time + since, value })))
        expect(slope).toBeCloseTo(expected, 7)
        expect(error).toBeCloseTo(Math.sqrt((rest / (n - 2)) * (n / determinant)), 6)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the pace', () => {
  test('of five weeks equals an independent calculation', () => {
    const pace = paceTowards(80, weekly(84, 83, 82.5, 82, 81), now)
    expect(pace?.perWeek).toBeCloseTo(-0.6108972498874721, 10)
    expect(((pace?.from ?? 0) - now) / day).toBeCloseTo(15.481754256209438, 8)
    expect(((pace?.to ?? 0) - now) / day).toBeCloseTo(18.712273786758416, 8)
  })

  test('is the same upwards', () => {
    const down = paceTowards(80, weekly(84, 83, 82.5, 82, 81), now)
    const up = paceTowards(84, weekly(80, 81, 81.5, 82, 83), now)
    expect(up?.perWeek).toBeCloseTo(-(down?.perWeek ?? 0), 10)
    expect(up?.to).toBeCloseTo(down?.to ?? 0, -3)
  })

  test('of a weekly weight counts five weights, whatever their minute', () => {
    const late = history([28.3, 84], [21, 83], [14.2, 82.5], [7.1, 82], [0, 81])
    expect(paceTowards(80, late, now)).toBeDefined()
  })

  test.each<[string, number, ReturnType<typeof history>, number?]>([
    ['no weight', 80, []],
    ['four weights', 80, weekly(83, 82.5, 82, 81)],
    ['five in less than 14 days', 80, history([13, 84], [10, 83], [7, 82.5], [3, 82], [0, 81])],
    ['the fifth one is older', 80, history([36, 84], [21, 83], [14, 82.5], [7, 82], [0, 81])],
    ['away from the target', 90, weekly(84, 83, 82.5, 82, 81)],
    ['not clear', 80, weekly(82, 84, 81, 84, 82)],
    ['no change', 80, weekly(82, 82, 82, 82, 82)],
    ['there already', 81, history([28, 81], [21, 81], [14, 81], [7, 81], [0, 81])],
    ['more than two years', 40, weekly(82.4, 82.3, 82.2, 82.1, 82)],
    ['the latest is older than two weeks', 80, weekly(84, 83, 82.5, 82, 81), now + 14.1 * day],
  ])('%s: none', (_, target, points, at = now) => {
    expect(paceTowards(target, points, at)).toBeUndefined()
  })

  test('begins now at the earliest', () => {
    const pace = paceTowards(81.2, weekly(84, 83, 82.5, 82, 81), now + 3 * day)
    expect(pace?.from).toBe(now + 3 * day)
  })
})
