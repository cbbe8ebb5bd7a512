import { day } from '../limits.ts'

/** A weight at a moment: milliseconds of the user's own wall clock, and the user's own unit. */
export interface Point {
  time: number
  value: number
}

const smoothing = 7 * day

/**
 * The 7-day exponential moving average at each point. The times are irregular, so an older average keeps the share
 * exp(-Δt / 7 d) of its weight, however many points lie in between.
 */
export function movingAverage(points: readonly Point[]): number[] {
  let last: Point | undefined
  return points.map(({ time, value }) => {
    const kept = last ? Math.exp((last.time - time) / smoothing) : 0
    const average = value + kept * ((last?.value ?? value) - value)
    last = { time, value: average }
    return average
  })
}
