import { roundTo } from '../../domain/measurements.ts'

export interface Way {
  /** What is still to go, to a tenth; nothing or less once the target is reached. */
  left: number
  /** Of the way from the baseline to the target, from 0 to 1. */
  share: number
}

/** How far the trend has come, all in one unit; undefined where the target is the baseline: nobody has a way to go. */
export function wayTo(target: number, baseline: number, trend: number): Way | undefined {
  const whole = baseline - target
  if (whole === 0) return undefined
  const left = roundTo((trend - target) * Math.sign(whole), 0.1)
  // Whole percents, downwards: what is not reached is never a hundred.
  const share = Math.floor(((baseline - trend) / whole) * 100) / 100
  return { left, share: left <= 0 ? 1 : Math.max(0, share) }
}
