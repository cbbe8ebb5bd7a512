import { day } from '../limits.ts'

/** A weight at a moment: `time` in milliseconds of the user's wall clock, `value` in the user's unit. */
export interface Point {
  time: number
  value: number
}

const smoothing = 7 * day

/**
 * The 7-day exponential moving average at each point, in the unit of the points. Times are irregular, so an older
 * average keeps the share exp(-Δt / 7 d), however many points lie between.
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
