import { day } from '../../domain/limits.ts'
import { movingAverage, type Point } from '../../domain/chart/moving-average.ts'

/** A weight and the trend at its moment, in one unit. */
export interface TrendPoint extends Point {
  trend: number
}

/** How far back from now a range reaches, in milliseconds: the longest possible month, quarter and year. */
const reach = { month: 31 * day, quarter: 92 * day, year: 366 * day, all: Infinity } as const

export type Range = keyof typeof reach
export const ranges = ['month', 'quarter', 'year', 'all'] as const

/** The first range shown has at least this many weights. */
const enough = 10
/** The most dots and rows that a reader can tell apart. */
const mostShown = 400

/** The weights, oldest first, each with its trend. */
export function withTrend(points: readonly Point[]): TrendPoint[] {
  const trend = movingAverage(points)
  return points.map((point, index) => ({ ...point, trend: trend[index] ?? point.value }))
}

/** The requested range. If it is absent or unknown: the shortest of quarter, year and all that has ten weights. */
export function chosenRange(asked: string | null, points: readonly Point[], now: number): Range {
  const isFull = (range: Range) => range !== 'month' && within(range, points, now).length >= enough
  return ranges.find((range) => range === asked) ?? ranges.find(isFull) ?? 'all'
}

export function within<T extends Point>(range: Range, points: readonly T[], now: number): T[] {
  return points.filter(({ time }) => now - time <= reach[range])
}

/** At most `mostShown` points: every second, third … point, the latest included. */
export function thinned<T>(points: readonly T[]): T[] {
  const step = Math.ceil(points.length / mostShown)
  return points.filter((_, index) => (points.length - 1 - index) % step === 0)
}

/** Whether two weights are too far apart for a solid line between them: over 30 days. */
export const isGap = (before: Point, after: Point): boolean => after.time - before.time > 30 * day

export interface Change {
  of: 'week' | 'last time'
  from: TrendPoint
  to: TrendPoint
}

/** The trend's change over about a week. A user who weighs in rarely gets the change since the weight before. */
export function lastChange(points: readonly TrendPoint[], now: number): Change | undefined {
  const to = points.at(-1)
  const weekAgo = weekBefore(points, now)
  const from = weekAgo ?? points.at(-2)
  return to && from && { of: weekAgo ? 'week' : 'last time', from, to }
}

/**
 * The start of the change over a week: the weight nearest to seven days before the latest, within half a week of it.
 * Undefined if there is no such weight, or if the latest is older than a week: its change would be out of date.
 */
export function weekBefore<T extends Point>(points: readonly T[], now: number): T | undefined {
  const latest = points.at(-1)
  if (!latest || now - latest.time > 7 * day) return undefined
  const distance = ({ time }: Point) => Math.abs(latest.time - 7 * day - time)
  const nearest = points.reduce((best, point) => (distance(point) < distance(best) ? point : best), latest)
  return distance(nearest) <= 3.5 * day ? nearest : undefined
}
