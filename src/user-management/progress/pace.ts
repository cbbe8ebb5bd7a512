import { day } from '../../domain/limits.ts'
import type { Point } from '../../domain/chart/moving-average.ts'
import type { TrendPoint } from './history.ts'

/** How fast the trend goes to the target, and between which moments it gets there. */
export interface Pace {
  /** Units a week, negative downwards. */
  perWeek: number
  from: number
  to: number
}

/**
 * The pace of the 28 days up to the latest weight, which is at most 14 days old, when it is clear: at least 5 weights that
 * span 14 days, a slope towards the target of more than twice its standard error, and an arrival (slope ± 2 standard
 * errors) ahead and within two years.
 */
export function paceTowards(target: number, points: readonly TrendPoint[], now: number): Pace | undefined {
  const latest = points.at(-1)
  if (!latest || now - latest.time > 14 * day) return undefined
  // By the calendar: who weighs in weekly does so at another minute each time.
  const daysAgo = ({ time }: Point) => Math.floor(latest.time / day) - Math.floor(time / day)
  const recent = points.filter((point) => daysAgo(point) <= 28)
  if (recent.length < 5 || recent.every((point) => daysAgo(point) < 14)) return undefined

  const { slope, error } = slopeOf(recent.map(({ time, trend }) => ({ time: time / day, value: trend })))
  const left = target - latest.trend
  const towards = slope * Math.sign(left)
  if (!(towards > 2 * error)) return undefined
  const arrival = (speed: number) => latest.time + (Math.abs(left) / speed) * day
  const to = arrival(towards - 2 * error)
  if (to < now || to > now + 730 * day) return undefined
  return { perWeek: slope * 7, from: Math.max(now, arrival(towards + 2 * error)), to }
}

/** The slope of the least-squares line through at least three points, per unit of time, with its standard error. */
export function slopeOf(points: readonly Point[]): { slope: number; error: number } {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [time, value] = [mean((point) => point.time), mean((point) => point.value)]
  const spread = mean((point) => (point.time - time) ** 2)
  const slope = mean((point) => (point.time - time) * (point.value - value)) / spread
  const rest = mean((point) => (point.value - value - slope * (point.time - time)) ** 2)
  return { slope, error: Math.sqrt(rest / spread / (points.length - 2)) }
}
