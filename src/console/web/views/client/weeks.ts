/** A week of the wall clock: its Monday as UTC, in milliseconds, and how many sessions began in it. */
export interface Week {
  start: number
  count: number
}

const day = 86_400_000
/** Half a year. */
const shown = 26

/** The Monday of a moment's week. */
function mondayOf(moment: Date): number {
  const today = Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate())
  return today - ((moment.getDay() + 6) % 7) * day
}

/** The UTC day from which sessions count: a day early, since the wall clock may be behind. */
export const firstOf = (now: Date) =>
  new Date(mondayOf(now) - ((shown - 1) * 7 + 1) * day).toISOString().slice(0, 10)

/** The weeks up to now, the empty ones too. */
export function weeksOf(moments: readonly Date[], now: Date): Week[] {
  const counts = new Map<number, number>()
  for (const moment of moments) {
    const start = mondayOf(moment)
    counts.set(start, (counts.get(start) ?? 0) + 1)
  }
  const last = mondayOf(now)
  return Array.from({ length: shown }, (_, index) => {
    const start = last - (shown - 1 - index) * 7 * day
    return { start, count: counts.get(start) ?? 0 }
  })
}
