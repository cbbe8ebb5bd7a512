import { day } from '../../domain/limits.ts'
import { movingAverage, type Point } from '../../domain/chart/moving-average.ts'

/** A weight with the trend at its moment, in the same unit. */
export interface TrendPoint extends Point {
  trend: number
}

/** How far back from now a range reaches: the longest month, quarter and year there are. */
const reach = { month: 31 * day, quarter: 92 * day, year: 366 * day, all: Infinity } as const

export type Range = keyof typeof reach
export const ranges = ['month', 'quarter', 'year', 'all'] as const

/** So many weights make a range worth showing first. */
const enough = 10
/** Dots and rows that a reader can still tell apart. */
const mostShown = 400

/** Weights, oldest first, with the trend. */
export function withTrend(points: readonly Point[]): TrendPoint[] {
  const trend = movingAverage(points)
  return points.map((point, index) => ({ ...point, trend: trend[index] ?? point.value }))
}

/** The range that was asked for; absent or unknown, the shortest of quarter, year and all with ten weights. */
export function chosenRange(asked: string | undefined, points: readonly Point[], now: number): Range {
  const isFull = (range: Range) => range !== 'month' && within(range, points, now).length >= enough
  return ranges.find((range) => range === asked) ?? ranges.find(isFull) ?? 'all'
}

export function within<T extends Point>(range: Range, points: readonly T[], now: number): T[] {
  return points.filter(({ time }) => now - time <= reach[range])
}

/** Of more points than can be told apart every second, third … one, the latest among them. */
export function thinned<T>(points: readonly T[]): T[] {
  const step = Math.ceil(points.length / mostShown)
  return points.filter((_, index) => (points.length - 1 - index) % step === 0)
}

/** Whether there was no weight for so long that a line would pretend to know. */
export const isGap = (before: Point, after: Point): boolean => after.time - before.time > 30 * day

export interface Change {
  of: 'week' | 'last time'
  from: TrendPoint
  to: TrendPoint
}

/** What the trend did in about a week, or since the weight before: whoever weighs in seldom has no week. */
export function lastChange(points: readonly TrendPoint[], now: number): Change | undefined {
  const to = points.at(-1)
  const weekAgo = weekBefore(points, now)
  const from = weekAgo ?? points.at(-2)
  return to && from && { of: weekAgo ? 'week' : 'last time', from, to }
}

/**
 * The weight to which the latest one is compared for the change in a week: the one nearest to seven days before it, give
 * or take half a week. Undefined without one, and when the latest itself is older than a week: what it says of a change is
 * old then.
 */
export function weekBefore<T extends Point>(points: readonly T[], now: number): T | undefined {
  const latest = points.at(-1)
  if (!latest || now - latest.time > 7 * day) return undefined
  const distance = ({ time }: Point) => Math.abs(latest.time - 7 * day - time)
  const nearest = points.reduce((best, point) => (distance(point) < distance(best) ? point : best), latest)
  return distance(nearest) <= 3.5 * day ? nearest : undefined
}
