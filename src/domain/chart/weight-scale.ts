export interface WeightScale {
  from: number
  to: number
  ticks: number[]
}

/** Around all values, from tick to tick: 4 to 7 of them, 1, 2 or 5 times a power of ten apart, at least 2 in all. */
export function weightScale(values: readonly number[]): WeightScale {
  const low = Math.min(...values)
  const high = Math.max(...values)
  // Equal weights are a line in the middle, and a few grams are no mountain.
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
