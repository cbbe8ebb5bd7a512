import { firstYear } from './limits.ts'
import { isCalendarDay } from './calendar.ts'

// Date and time of ISO 8601 in its extended format. No two parts match the same character: no text takes long.
const form =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-](?:[01]\d|2[0-3]))(?::?([0-5]\d))?)$/i

const earliest = Date.UTC(firstYear)
const end = Date.UTC(9999)

/**
 * The moment of an ISO 8601 text with an offset or `Z`, such as `2026-11-28T07:30:00.5+01:00`; seconds, their fraction and
 * the minutes of the offset may be missing, and what is finer than a millisecond is cut off. Undefined for anything else,
 * 24:00, a second 60 and what is not in the years 2000 to 9998 of UTC.
 */
export function parseInstant(text: string): Date | undefined {
  const [, day = '', hours, minutes, seconds = '00', fraction = '', offset = '+00', more = '00'] =
    form.exec(text) ?? []
  if (!isCalendarDay(day)) return undefined
  const milliseconds = fraction.slice(0, 3).padEnd(3, '0')
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}${offset}:${more}`)
  return earliest <= time && time < end ? new Date(time) : undefined
}
