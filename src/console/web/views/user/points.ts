import { movingAverage, type Point } from '../../../../domain/chart/moving-average.ts'
import type { Weight } from './data.ts'

export interface TrendPoint extends Point {
  trend: number
  id: string
  recordedAt: string
}

const dayLength = 86_400_000
/** How far back from now a range reaches, in days. */
export const ranges = { quarter: 92, year: 366, all: Infinity } as const
export type Range = keyof typeof ranges
export const isRange = (name: string | null): name is Range => name !== null && Object.hasOwn(ranges, name)
/** The most dots that a reader can tell apart. */
const mostShown = 400

/** The weights, oldest first, each with its trend. */
export function withTrend(weights: readonly Weight[], timeOf: (time: string) => number): TrendPoint[] {
  const points = weights.toReversed().map(({ weight, weight_id, recorded_at }) => ({
    time: timeOf(recorded_at),
    value: weight,
    id: weight_id,
    recordedAt: recorded_at,
  }))
  const trend = movingAverage(points)
  return points.map((point, index) => ({ ...point, trend: trend[index] ?? point.value }))
}

export const within = (range: Range, points: readonly TrendPoint[], now: number) =>
  points.filter(({ time }) => now - time <= ranges[range] * dayLength)

/** Every second, third … point, the latest included. */
export function thinned<Value>(points: readonly Value[]): Value[] {
  const step = Math.ceil(points.length / mostShown)
  return points.filter((_, index) => (points.length - 1 - index) % step === 0)
}

/** Whether two weights are too far apart for a solid line between them. */
export const isGap = (before: Point, after: Point) => after.time - before.time > 30 * dayLength
