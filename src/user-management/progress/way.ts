import { roundTo } from '../../domain/measurements.ts'

export interface Way {
  /** The weight left to the target, to 0.1; zero or negative once it is reached. */
  left: number
  /** The completed share of the way from the baseline to the target, from 0 to 1. */
  share: number
}

/** The trend's progress from the baseline to the target, all in one unit; undefined when the two are equal. */
export function wayTo(target: number, baseline: number, trend: number): Way | undefined {
  const whole = baseline - target
  if (whole === 0) return undefined
  const left = roundTo((trend - target) * Math.sign(whole), 0.1)
  // Percents are rounded down, so that an unreached target never shows 100 %.
  const share = Math.floor(((baseline - trend) / whole) * 100) / 100
  return { left, share: left <= 0 ? 1 : Math.max(0, share) }
}
