import { firstYear } from './limits.ts'
import { isCalendarDay } from './calendar.ts'

// ISO 8601 date and time, extended format. No two parts match the same character, so matching takes linear time.
const form =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-](?:[01]\d|2[0-3]))(?::?([0-5]\d))?)$/i

const earliest = Date.UTC(firstYear)
const end = Date.UTC(9999)

/**
 * The moment of an ISO 8601 text with an offset or `Z`, such as `2026-11-28T07:30:00.5+01:00`. Seconds, their fraction
 * and the offset's minutes are optional; digits beyond milliseconds are cut off. Undefined for other texts, for 24:00,
 * for second 60, and outside the years 2000 to 9998 UTC.
 */
export function parseInstant(text: string): Date | undefined {
  const [, day = '', hours, minutes, seconds = '00', fraction = '', offset = '+00', more = '00'] =
    form.exec(text) ?? []
  if (!isCalendarDay(day)) return undefined
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0')
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}${offset}:${more}`)
  return earliest <= time && time < end ? new Date(time) : undefined
}
