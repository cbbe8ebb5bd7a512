import { customAlphabet, nanoid } from 'nanoid'
import { encodeTime, monotonicFactory, ulid } from 'ulid'
import { keyAlphabet, keyRandomLength } from '../domain/api-key.ts'

// Random bytes come in bulk: a call for each character of an id would cost more than the id.
const pool = new Uint8Array(512)
let used = pool.length

function random(): number {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  return (pool[used++] ?? 0) / 256
}

/** A new id that sorts by time: a ULID, 48 bits of milliseconds and 80 of randomness. */
export const newId = (now: Date) => ulid(now.getTime(), random)

// Ids of one millisecond increase, so that of two weights at one time the later one wins.
const written = monotonicFactory(random)

/** A new id of a weight: a ULID of the time of weighing, followed by the time of writing. */
export function newWeightId(weighedAt: Date, now: Date): string {
  const writing = written(now.getTime())
  return encodeTime(weighedAt.getTime()) + writing.slice(0, 10) + writing.slice(-6)
}

/** An unguessable id for links without a key: 132 random bits in 22 URL-safe characters. */
export const newSecretId = () => nanoid(22)

/** The random part of an API key. */
export const newKeyCharacters = customAlphabet(keyAlphabet, keyRandomLength)
