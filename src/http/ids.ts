import { customAlphabet, nanoid } from 'nanoid'
import { encodeTime, monotonicFactory, ulid } from 'ulid'
import { keyAlphabet, keyRandomLength } from '../domain/api-key.ts'

/** A new id that sorts by time: a ULID, 48 bits of milliseconds and 80 of randomness. */
export function newId(now: Date): string {
  // The library would ask for each of its characters apart.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let used = 0
  return ulid(now.getTime(), () => (bytes[used++] ?? 0) / 256)
}

// Ids of one millisecond grow, so that of two weights of one time the one that came later is the later one.
const written = monotonicFactory(() => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 256)

/** A new id of a weight: a ULID of the time of weighing that goes on with the time of writing. */
export function newWeightId(weighedAt: Date, now: Date): string {
  const writing = written(now.getTime())
  return encodeTime(weighedAt.getTime()) + writing.slice(0, 10) + writing.slice(-6)
}

/** An id that cannot be guessed, for what opens without a key: 132 random bits in 22 URL-safe characters. */
export const newSecretId = () => nanoid(22)

/** The random part of an API key. */
export const newKeyCharacters = customAlphabet(keyAlphabet, keyRandomLength)
