import { customAlphabet } from 'nanoid'
import { keyAlphabet, keyRandomLength } from '../domain/api-key.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A number in Crockford's base 32: text that sorts as numbers do. */
function inBase32(value: number, length: number): string {
  let text = ''
  let rest = value
  for (let place = 0; place < length; place++) {
    text = alphabet.charAt(rest % 32) + text
    rest = Math.floor(rest / 32)
  }
  return text
}

const randomCharacters = customAlphabet(alphabet, 16)

/** A new id that sorts by time: a ULID, 48 bits of milliseconds and 80 of randomness. */
export const newId = (now: Date) => inBase32(now.getTime(), 10) + randomCharacters()

// Ids of one millisecond increase, so that of two weights at one time the later one wins.
let written = { at: 0, number: 0 }

/** A new id of a weight: a ULID of the time of weighing, followed by the time of writing. */
export function newWeightId(weighedAt: Date, now: Date): string {
  const at = now.getTime()
  written =
    at > written.at
      ? { at, number: Math.floor(Math.random() * 2 ** 29) }
      : { ...written, number: written.number + 1 }
  return inBase32(weighedAt.getTime(), 10) + inBase32(written.at, 10) + inBase32(written.number, 6)
}

/** Where the ids of weights from a moment (ms) on begin. */
export const firstWeightId = (time: number) => inBase32(Math.max(time, 0), 10)

/** An unguessable id for links without a key: 132 random bits in 22 URL-safe characters. */
export const newSecretId = customAlphabet(`${keyAlphabet}-_`, 22)

/** The random part of an API key. */
export const newKeyCharacters = customAlphabet(keyAlphabet, keyRandomLength)
