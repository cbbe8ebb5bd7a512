export interface WeightScale {
  from: number
  to: number
  ticks: number[]
}

/**
 * A scale around all values that starts and ends at a tick: 4 to 7 ticks, spaced 1, 2 or 5 times a power of ten, at
 * least 2 units long.
 */
export function weightScale(values: readonly number[]): WeightScale {
  const low = Math.min(...values)
  const high = Math.max(...values)
  // At least 2 units: equal weights are a line in the middle, and a few grams do not look like a mountain.
  const missing = Math.max(0, 2 - (high - low)) / 2
  const step = niceStep((high - low + 2 * missing) / 5)
  const first = Math.floor((low - missing) / step)
  const last = Math.ceil((high + missing) / step)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
  return { from: first * step, to: last * step, ticks }
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10)
}
