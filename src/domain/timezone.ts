import { textLimits } from './limits.ts'

const earliest = -12 * 60
const latest = 14 * 60

// Cs excludes halves of surrogate pairs: UTF-8 cannot store them, and the text is kept as given.
const placeAndOffset = /^([^\p{Cc}\p{Cs}]+) \(UTC([+-])(\d{2}):([0-5]\d)\)$/u

/**
 * Whether `text` reads `City, Country (UTC[+-]HH:MM)`: two or more non-empty parts in any script, separated by `,` (or
 * the comma of Arabic or Chinese), one space, and an offset from -12:00 to +14:00. At most 200 code points; no control
 * characters, no white space at either end.
 */
export function isTimezone(text: string): boolean {
  return offsetMinutes(text) !== undefined
}

/** Minutes east of UTC, -720 to 840, of a text that `isTimezone` accepts; undefined for any other. */
export function offsetMinutes(timezone: string): number | undefined {
  // The length comes first, so that no later step reads more than a line of text.
  if (Array.from(timezone).length > textLimits.timezone) return undefined
  const [, place, sign, hours, minutes] = placeAndOffset.exec(timezone) ?? []
  if (place === undefined || !isPlace(place)) return undefined
  const size = Number(hours) * 60 + Number(minutes)
  // `0 - size`, because `-size` would make -0 of UTC-00:00.
  const offset = sign === '-' ? 0 - size : size
  return earliest <= offset && offset <= latest ? offset : undefined
}

const commas = /[,،，]/

function isPlace(text: string): boolean {
  const parts = text.split(commas)
  return text === text.trim() && parts.length >= 2 && parts.every((part) => part.trim() !== '')
}
