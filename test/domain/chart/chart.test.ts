import { describe, expect, test } from 'vitest'
import { movingAverage } from '../../../src/domain/chart/moving-average.ts'
import { timeScale } from '../../../src/domain/chart/time-scale.ts'
import { weightScale } from '../../../src/domain/chart/weight-scale.ts'

const day = 86_400_000
const at = (text: string) => Date.parse(text)

describe('the moving average', () => {
  test('is the weight itself at the first point and where weights do not change', () => {
    expect(movingAverage([])).toEqual([])
    expect(movingAverage([{ time: 5, value: 80.3 }])).toEqual([80.3])
    expect(movingAverage([0, 1, 1, 9].map((days) => ({ time: days * day, value: 80 })))).toEqual([
      80, 80, 80, 80,
    ])
  })

  test('keeps exp(-Δt / 7 d) of the average before', () => {
    const [, after] = movingAverage([
      { time: 0, value: 90 },
      { time: 7 * day, value: 80 },
    ])
    expect(after).toBeCloseTo(80 + 10 / Math.E, 10)
  })

  test('goes by time and not by points', () => {
    const once = movingAverage([
      { time: 0, value: 90 },
      { time: 7 * day, value: 80 },
    ])
    const daily = movingAverage(
      Array.from({ length: 8 }, (_, index) => ({ time: index * day, value: index === 0 ? 90 : 80 })),
    )
    expect(daily.at(-1)).toBeCloseTo(once.at(-1) ?? 0, 10)
  })

  test('does not move within a moment', () => {
    expect(
      movingAverage([
        { time: 9, value: 90 },
        { time: 9, value: 20 },
      ]),
    ).toEqual([90, 90])
  })
})

describe('the scale of weights', () => {
  const cases: number[][] = [
    [80],
    [80, 80],
    [79.95, 80.05],
    [20, 650],
    [183.4, 196.2, 171],
    [44.09, 1433],
    [84, 82, 91],
  ]
  for (let span = 0.1; span < 700; span *= 1.07) cases.push([63.7, 63.7 + span], [20, 20 + span])

  test.each(cases)('%j and more', (...values) => {
    const { from, to, ticks } = weightScale(values)
    expect(from).toBeLessThanOrEqual(Math.min(...values))
    expect(to).toBeGreaterThanOrEqual(Math.max(...values))
    expect(to - from).toBeGreaterThanOrEqual(2)
    expect(ticks.length).toBeGreaterThanOrEqual(4)
    expect(ticks.length).toBeLessThanOrEqual(7)
    expect([ticks[0], ticks.at(-1)]).toEqual([from, to])
    expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
    const step = (to - from) / (ticks.length - 1)
    expect([1, 2, 5, 10]).toContain(Number((step / 10 ** Math.floor(Math.log10(step) + 1e-9)).toFixed(6)))
    for (const tick of ticks) expect(Math.abs(tick / step - Math.round(tick / step))).toBeLessThan(1e-6)
  })

  test('equal weights are in the middle', () => {
    expect(weightScale([80])).toEqual({ from: 79, to: 81, ticks: [79, 79.5, 80, 80.5, 81] })
  })
})

describe('the scale of time', () => {
  const start = at('2024-02-29T23:30:00Z')
  const spans: number[] = [0, 1, 60_000]
  for (let span = day / 10; span < 60 * 365 * day; span *= 1.13) spans.push(span)

  test.each(spans)('over %d ms', (span) => {
    const { from, to, ticks } = timeScale(start, start + span)
    const times = ticks.map(({ time }) => time)
    expect(from).toBeLessThanOrEqual(start)
    expect(to).toBeGreaterThanOrEqual(start + span)
    expect(ticks.length).toBeGreaterThanOrEqual(3)
    expect(ticks.length).toBeLessThanOrEqual(7)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(Math.min(...times)).toBeGreaterThanOrEqual(from)
    expect(Math.max(...times)).toBeLessThanOrEqual(to)
    // Never nearer to each other than one of 7 labels may be, at four of them on a small screen.
    const gaps = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / (to - from))
    expect(Math.min(...gaps)).toBeGreaterThan(0.13)
  })

  test('one point is in the middle of four days', () => {
    const noon = at('2026-11-21T12:00:00Z')
    const { from, to, ticks } = timeScale(noon, noon)
    expect([from, to]).toEqual([noon - 2 * day, noon + 2 * day])
    expect(ticks).toContainEqual({ time: noon, unit: 'day' })
    expect(ticks).toHaveLength(5)
  })

  test.each<[string, string, string[], string[]]>([
    [
      '2026-10-20T08:00:00Z',
      '2026-11-21T08:00:00Z',
      ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'],
      ['day', 'day', 'day', 'day'],
    ],
    [
      '2026-06-15T08:00:00Z',
      '2026-11-21T08:00:00Z',
      ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'],
      ['month', 'month', 'month', 'month', 'month'],
    ],
    [
      '2024-11-22T08:00:00Z',
      '2026-05-21T08:00:00Z',
      ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01'],
      ['year', 'month', 'month', 'month', 'year', 'month'],
    ],
    [
      '2016-03-22T08:00:00Z',
      '2026-05-21T08:00:00Z',
      ['2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01', '2026-01-01'],
      ['year', 'year', 'year', 'year', 'year'],
    ],
  ])('from %s to %s: Mondays, months, quarters, even years', (first, last, days, units) => {
    const { ticks } = timeScale(at(first), at(last))
    expect(ticks.map(({ time }) => new Date(time).toISOString().slice(0, 10))).toEqual(days)
    expect(ticks.map(({ unit }) => unit)).toEqual(units)
  })
})
