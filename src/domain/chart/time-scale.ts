import { day } from '../limits.ts'

const month = 30.44 * day

export interface TimeTick {
  time: number
  /** The unit that the label shows. */
  unit: 'day' | 'month' | 'year'
}

export interface TimeScale {
  from: number
  to: number
  ticks: TimeTick[]
}

/**
 * A scale from the first to the last point, at least four days long, with at most 7 ticks: days, Mondays, months or
 * years.
 */
export function timeScale(first: number, last: number): TimeScale {
  const missing = Math.max(0, 4 * day - (last - first)) / 2
  const from = first - missing
  const to = last + missing
  const fits = (length: number) => (step: number) => (to - from) / (step * length) <= 6.5
  const days = [1, 2, 3, 7, 14].find(fits(day))
  if (days !== undefined) return { from, to, ticks: dayTicks(from, to, days) }
  const months = [1, 2, 3, 6, 12, 24, 60, 120].find(fits(month)) ?? 240
  return { from, to, ticks: monthTicks(from, to, months) }
}

// Ticks are at midday, so that any weight of a day is nearest to its own label.
function dayTicks(from: number, to: number, step: number): TimeTick[] {
  const ticks: TimeTick[] = []
  // Day 4 of the epoch was a Monday.
  let index = 4 + step * Math.ceil((from / day - 4.5) / step)
  for (; (index + 0.5) * day <= to; index += step) ticks.push({ time: (index + 0.5) * day, unit: 'day' })
  return ticks
}

function monthTicks(from: number, to: number, step: number): TimeTick[] {
  const ticks: TimeTick[] = []
  const start = new Date(from)
  const months = (start.getUTCFullYear() - 1970) * 12 + start.getUTCMonth()
  for (let index = Math.floor(months / step) * step; ; index += step) {
    const time = Date.UTC(1970, index)
    if (time > to) return ticks
    // January's label is the year.
    if (time >= from) ticks.push({ time, unit: index % 12 === 0 ? 'year' : 'month' })
  }
}
