import { textLimits } from './limits.ts'

const earliest = -12 * 60
const latest = 14 * 60

// Cs: half a surrogate pair would not survive storage as UTF-8, and the text is kept as given.
const placeAndOffset = /^([^\p{Cc}\p{Cs}]+) \(UTC([+-])(\d{2}):([0-5]\d)\)$/u

/**
 * Whether `text` reads `City, Country (UTC[+-]HH:MM)`: two or more non-empty parts in any script with `,` (or
 * the comma of Arabic or Chinese) between them, one space, and an offset from -12:00 to +14:00; no control characters, no white space at either end, at
 * most 200 code points in all.
 */
export function isTimezone(text: string): boolean {
  return offsetMinutes(text) !== undefined
}

/** Minutes east of UTC, -720 to 840, of a text that `isTimezone` accepts; undefined for any other. */
export function offsetMinutes(timezone: string): number | undefined {
  // First, so that no later step sees more than a line of text.
  if (Array.from(timezone).length > textLimits.timezone) return undefined
  const [, place, sign, hours, minutes] = placeAndOffset.exec(timezone) ?? []
  if (place === undefined || !isPlace(place)) return undefined
  const size = Number(hours) * 60 + Number(minutes)
  // 0 - size and not -size: UTC-00:00 is 0, never -0.
  const offset = sign === '-' ? 0 - size : size
  return earliest <= offset && offset <= latest ? offset : undefined
}

const commas = /[,،，]/

function isPlace(text: string): boolean {
  const parts = text.split(commas)
  return text === text.trim() && parts.length >= 2 && parts.every((part) => part.trim() !== '')
}
