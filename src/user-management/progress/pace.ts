import { day } from '../../domain/limits.ts'
import type { Point } from '../../domain/chart/moving-average.ts'
import type { TrendPoint } from './history.ts'

/** The trend's speed towards the target, and the moments between which it arrives. */
export interface Pace {
  /** Units per week; negative when the weight falls. */
  perWeek: number
  from: number
  to: number
}

/**
 * The pace over the 28 days before the latest weight; undefined unless clear. Clear: the latest weight is at most 14
 * days old, at least 5 weights span 14 days, the slope to the target exceeds twice its standard error, and the arrival
 * (slope ± 2 standard errors) is ahead and within two years.
 */
export function paceTowards(target: number, points: readonly TrendPoint[], now: number): Pace | undefined {
  const latest = points.at(-1)
  if (!latest || now - latest.time > 14 * day) return undefined
  // Counts calendar days, because a weekly weighing is at a different minute each time.
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

/** The slope of the least-squares line through at least three points, per unit of time, and its standard error. */
export function slopeOf(points: readonly Point[]): { slope: number; error: number } {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [time, value] = [mean((point) => point.time), mean((point) => point.value)]
  const spread = mean((point) => (point.time - time) ** 2)
  const slope = mean((point) => (point.time - time) * (point.value - value)) / spread
  const rest = mean((point) => (point.value - value - slope * (point.time - time)) ** 2)
  return { slope, error: Math.sqrt(rest / spread / (points.length - 2)) }
}
