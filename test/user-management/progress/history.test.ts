import { describe, expect, test } from 'vitest'
import {
  chosenRange,
  isGap,
  lastChange,
  thinned,
  weekBefore,
  within,
  withTrend,
  type Range,
} from '../../../src/user-management/progress/history.ts'

const day = 86_400_000
const now = Date.parse('2026-11-21T12:00:00Z')
const ago = (...days: number[]) => days.map((each) => ({ time: now - each * day, value: 80 + each }))

test.each<[string, number[], number | undefined]>([
  ['a week ago', [7, 0], 7],
  ['the nearest of several', [30, 9, 6.5, 3, 0], 6.5],
  ['the earlier of two as near', [8, 6, 0], 8],
  ['at the earliest half a week too early', [10.5, 0], 10.5],
  ['not more', [10.6, 0], undefined],
  ['at the latest half a week too late', [3.5, 0], 3.5],
  ['not more', [3.4, 0], undefined],
  ['from the latest weight and not from now', [12, 5], 12],
  ['the latest may be a week old', [14, 7], 14],
  ['and not older', [14.1, 7.1], undefined],
  ['one point', [0], undefined],
  ['none', [], undefined],
])('%s: %j', (_, days, expected) => {
  expect(weekBefore(ago(...days), now)).toEqual(expected === undefined ? undefined : ago(expected)[0])
})

describe('the range', () => {
  const many = (count: number, days: number) => ago(...Array.from({ length: count }, (_, n) => n * days))

  test.each<[string, string | null, { time: number; value: number }[], Range]>([
    ['ten in a quarter', null, many(10, 9), 'quarter'],
    ['nine in a quarter, ten in a year', null, many(10, 12), 'year'],
    ['nine in a year', null, many(30, 45), 'all'],
    ['ten in a month', null, many(10, 1), 'quarter'],
    ['none', null, [], 'all'],
    ['unknown', 'week', many(10, 9), 'quarter'],
    ['a name that every object has', 'constructor', many(10, 9), 'quarter'],
    ['empty', '', many(10, 9), 'quarter'],
    ['in capitals', 'YEAR', many(10, 9), 'quarter'],
    ...(['month', 'quarter', 'year', 'all'] as const).map(
      (range): [string, string, { time: number; value: number }[], Range] => ['asked for', range, [], range],
    ),
  ])('%s: %s', (_, asked, points, expected) => {
    expect(chosenRange(asked, points, now)).toBe(expected)
  })

  test.each<[Range, number]>([
    ['month', 31],
    ['quarter', 92],
    ['year', 366],
    ['all', 5_000],
  ])('%s reaches back %d days', (range, days) => {
    const points = ago(days + 0.1, days, 0)
    expect(within(range, points, now)).toEqual(range === 'all' ? points : points.slice(1))
  })
})

describe('a long history', () => {
  test.each([0, 1, 2, 400, 401, 799, 801, 4_000])(
    'of %d weights shows at most 400, evenly spaced',
    (count) => {
      const points = Array.from({ length: count }, (_, index) => index)
      const shown = thinned(points)
      expect(shown.length).toBeLessThanOrEqual(400)
      expect(shown.length).toBeGreaterThanOrEqual(Math.min(count, 200))
      expect(shown.at(-1)).toBe(points.at(-1))
      const steps = shown.slice(1).map((each, index) => each - (shown[index] ?? 0))
      expect(new Set(steps).size).toBeLessThanOrEqual(1)
    },
  )
})

describe('a gap', () => {
  test.each<[number, boolean]>([
    [30, false],
    [30.01, true],
    [0, false],
  ])('%d days: %s', (days, expected) => {
    const [before, after] = ago(days, 0)
    expect(before && after && isGap(before, after)).toBe(expected)
  })
})

describe('the last change', () => {
  const changeOf = (...points: [daysAgo: number, value: number][]) => {
    const change = lastChange(
      withTrend(points.map(([days, value]) => ({ time: now - days * day, value }))),
      now,
    )
    return change && { of: change.of, by: change.to.trend - change.from.trend }
  }

  test('of a week is that of the trend, not of the two weights', () => {
    // One meal: 2 kg up at once, a seventh of a week after a steady one.
    const change = changeOf([8, 80], [7, 80], [1, 80], [0, 82])
    expect(change?.of).toBe('week')
    expect(change?.by).toBeCloseTo(2 * (1 - Math.exp(-1 / 7)), 10)
  })

  test('is since the last weight if the two are two weeks apart', () => {
    const change = changeOf([14, 82], [0, 80])
    expect(change?.of).toBe('last time')
    expect(change?.by).toBeCloseTo(-2 * (1 - Math.exp(-2)), 10)
  })

  test('needs two weights', () => {
    expect(changeOf()).toBeUndefined()
    expect(changeOf([0, 80])).toBeUndefined()
  })
})
