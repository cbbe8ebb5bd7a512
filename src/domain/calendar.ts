import { day as oneDay } from './limits.ts'

const lastDay = '9999-12-31'
const afterTheLastDay = '9999-12-32'

const form = /^\d{4}-\d\d-\d\d$/

/** Whether `text` is a day that exists in the Gregorian calendar, written YYYY-MM-DD, years 0000 to 9999. */
export const isCalendarDay = (text: string): boolean =>
  // Of a day that its month lacks, such as February 30, the platform makes another one, or none.
  form.test(text) && new Date(text).getUTCDate() === Number(text.slice(-2))

/**
 * The UTC day of a moment, YYYY-MM-DD. Outside the years 0000 to 9999 the year has the sign and six digits of
 * ISO 8601. An Invalid Date is a programming error and throws what `toISOString` throws.
 */
export function utcDay(time: Date): string {
  const iso = time.toISOString()
  return iso.slice(0, iso.indexOf('T'))
}

/**
 * The calendar day after `day`, made for half-open ranges of texts (`from <= time && time < dayAfter(to)`).
 * After 9999-12-31 it is 9999-12-32, no day but a text that sorts behind every day and time of that year; the ISO
 * form +010000-01-01 would sort before them all. A text that is no calendar day comes back unchanged.
 */
export function dayAfter(day: string): string {
  if (day === lastDay) return afterTheLastDay
  if (!isCalendarDay(day)) return day
  return utcDay(new Date(Date.parse(day) + oneDay))
}

/**
 * Age in completed years on `day`, both YYYY-MM-DD. Whoever was born on February 29 grows older on March 1 in
 * common years. Negative before the birth; NaN when either text is no calendar day.
 */
export function fullYears(birthdate: string, day: string): number {
  if (!isCalendarDay(birthdate) || !isCalendarDay(day)) return Number.NaN
  const years = Number(day.slice(0, 4)) - Number(birthdate.slice(0, 4))
  const birthdayIsAhead = day.slice(5) < birthdate.slice(5)
  return birthdayIsAhead ? years - 1 : years
}
