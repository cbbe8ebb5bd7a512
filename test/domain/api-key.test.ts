import { describe, expect, test } from 'vitest'
import {
  formatKey,
  isLive,
  isWellFormedKey,
  keyAlphabet,
  keyPrefix,
  keyRandomLength,
  type KeyScope,
} from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'

const random = 'Abcdefghijklmnopqrstuvwxyz0123456789'.repeat(2).slice(0, keyRandomLength)
const admin: KeyScope = { api: 'client-management', role: 'admin', adminUid: 'someone' }
const scopes: [string, KeyScope][] = [
  ['roster_cm_', admin],
  ['roster_cm_', { ...admin, role: 'member' }],
  ['roster_dev_', { api: 'user-management', environment: 'dev' }],
  ['roster_prod_', { api: 'user-management', environment: 'prod' }],
]

describe.each(scopes)('a %s key', (start, scope) => {
  const key = formatKey(scope, random)

  test('is its kind, the random part and a checksum of 6', () => {
    expect(key).toHaveLength(start.length + keyRandomLength + 6)
    expect(key.startsWith(start + random)).toBe(true)
    expect(key.slice(-6)).toMatch(/^[0-9A-Za-z]{6}$/)
    expect(isWellFormedKey(key)).toBe(true)
  })

  test('has a prefix that shows four of its random characters', () => {
    expect(keyPrefix(key)).toBe(`${start}${random.slice(0, 4)}`)
  })

  test('is refused with any one character replaced by any other of the alphabet', () => {
    const others = `${keyAlphabet}_-. `
    const accepted: string[] = []
    for (let index = 0; index < key.length; index++) {
      for (const other of others) {
        const flipped = key.slice(0, index) + other + key.slice(index + 1)
        if (flipped !== key && isWellFormedKey(flipped)) accepted.push(flipped)
      }
    }
    expect(accepted).toEqual([])
  })

  test('is refused with two neighbours swapped, a character more or a character less', () => {
    for (let index = 0; index < key.length; index++) {
      const [one = '', other = ''] = key.slice(index, index + 2)
      const swapped = key.slice(0, index) + other + one + key.slice(index + 2)
      if (swapped !== key) expect(isWellFormedKey(swapped)).toBe(false)
      expect(isWellFormedKey(key.slice(0, index) + key.slice(index + 1))).toBe(false)
      expect(isWellFormedKey(`${key.slice(0, index)}0${key.slice(index)}`)).toBe(false)
    }
  })
})

test('the checksum is CRC-32 in base62, big end first and padded, over all that is before it', () => {
  // Reckoned bit by bit from the polynomial, so that the library is not its own witness.
  const crc32 = (text: string) => {
    let crc = 0xffffffff
    for (const byte of new TextEncoder().encode(text)) {
      crc ^= byte
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    }
    return (crc ^ 0xffffffff) >>> 0
  }
  expect(crc32('123456789')).toBe(0xcbf43926)
  for (const [start, scope] of scopes) {
    const checksum = formatKey(scope, random).slice(-6)
    let value = 0
    for (const digit of checksum) value = value * 62 + keyAlphabet.indexOf(digit)
    expect(value).toBe(crc32(start + random))
  }
})

test('the random part has at least 160 bits and uses the whole alphabet', () => {
  expect(new Set(keyAlphabet).size).toBe(62)
  expect(keyRandomLength * Math.log2(62)).toBeGreaterThanOrEqual(160)
  const characters = Array.from({ length: 500 }, () => newKeyCharacters()).join('')
  expect(characters).toHaveLength(500 * keyRandomLength)
  expect(new Set(characters)).toEqual(new Set(keyAlphabet))
})

test.each([
  '',
  'roster_cm_',
  'a',
  formatKey(admin, random).toUpperCase(),
  formatKey(admin, random).replace('roster_cm_', 'roster_dev_'),
  formatKey(admin, random).replace('roster_cm_', 'roster_test_'),
  formatKey(admin, random).replace('roster_', ''),
  ` ${formatKey(admin, random)}`,
  `${formatKey(admin, random)}\n`,
  `${formatKey(admin, random)} `,
  formatKey(admin, random.slice(1)),
  formatKey(admin, `${random}0`),
  formatKey(admin, `${random.slice(1)}é`),
  `x${formatKey(admin, random)}`,
  '0'.repeat(100_000),
])('%j is not a well-formed key', (text) => {
  expect(isWellFormedKey(text)).toBe(false)
})

describe('a live key', () => {
  const now = new Date('2026-11-21T12:00:00.000Z')
  test.each([
    ['for ever', null, null, true],
    ['a millisecond before its expiry', '2026-11-21T12:00:00.001Z', null, true],
    ['not at its expiry', '2026-11-21T12:00:00.000Z', null, false],
    ['not after its expiry', '2026-11-21T11:59:59.999Z', null, false],
    ['not once revoked', null, '2026-11-21T11:00:00.000Z', false],
    ['not once revoked, however long it has to go', '2099-01-01T00:00:00.000Z', now.toISOString(), false],
  ])('%s', (_, expiresAt, revokedAt, expected) => {
    expect(isLive({ expiresAt, revokedAt }, now)).toBe(expected)
  })
})
