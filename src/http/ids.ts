import { customAlphabet, nanoid } from 'nanoid'
import { encodeTime, monotonicFactory, ulid } from 'ulid'
import { keyAlphabet, keyRandomLength } from '../domain/api-key.ts'

/** A new id that sorts by time: a ULID, 48 bits of milliseconds and 80 of randomness. */
export function newId(now: Date): string {
  // One call for all random bytes: the library would make one for each character.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let used = 0
  return ulid(now.getTime(), () => (bytes[used++] ?? 0) / 256)
}

// Ids of one millisecond increase, so that of two weights at one time the later one wins.
const written = monotonicFactory(() => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 256)

/** A new id of a weight: a ULID of the time of weighing, followed by the time of writing. */
export function newWeightId(weighedAt: Date, now: Date): string {
  const writing = written(now.getTime())
  return encodeTime(weighedAt.getTime()) + writing.slice(0, 10) + writing.slice(-6)
}

/** An unguessable id for links without a key: 132 random bits in 22 URL-safe characters. */
export const newSecretId = () => nanoid(22)

/** The random part of an API key. */
export const newKeyCharacters = customAlphabet(keyAlphabet, keyRandomLength)
