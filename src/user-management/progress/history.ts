import type { Point } from './chart-scale.ts'

const day = 86_400_000

/**
 * The weight to which the latest one is compared for the change in a week: the one nearest to seven days before it, give
 * or take half a week. Undefined without one, and when the latest itself is older than a week: what it says of a change is
 * old then.
 */
export function weekBefore(points: readonly Point[], now: number): Point | undefined {
  const latest = points.at(-1)
  if (!latest || now - latest.time > 7 * day) return undefined
  const distance = ({ time }: Point) => Math.abs(latest.time - 7 * day - time)
  const nearest = points.reduce((best, point) => (distance(point) < distance(best) ? point : best), latest)
  return distance(nearest) <= 3.5 * day ? nearest : undefined
}
