import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseInstant } from '../../src/domain/instant.ts'

const pad = (value: number, length = 2) => String(value).padStart(length, '0')
const [earliest, latest] = [Date.UTC(2000), Date.UTC(9999) - 1]

test('every spelling of a moment is that moment', () => {
  const moment = fc.record({
    time: fc.integer({ min: earliest, max: latest }),
    offset: fc.integer({ min: -1439, max: 1439 }),
    mark: fc.constantFrom('T', 't'),
    utc: fc.constantFrom('Z', 'z', '+00:00', '+0000', '+00', '-00:00'),
    colon: fc.constantFrom(':', ''),
    finer: fc.stringMatching(/^\d{0,6}$/),
    isUtc: fc.boolean(),
  })
  let cases = 0
  fc.assert(
    fc.property(moment, ({ time, offset, mark, utc, colon, finer, isUtc }) => {
      const sign = offset < 0 ? '-' : '+'
      const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
      const local = new Date(time + (isUtc ? 0 : offset * 60_000))
      if (local.getUTCFullYear() > 9999) return
      const iso = local.toISOString()
      const zones = isUtc ? [utc] : [`${sign}${pad(hours)}${colon}${pad(minutes)}`]
      if (!isUtc && minutes === 0) zones.push(`${sign}${pad(hours)}`)
      for (const zone of zones) {
        const whole = `${iso.slice(0, 10)}${mark}${iso.slice(11, -1)}${finer}${zone}`
        expect(parseInstant(whole)?.getTime(), whole).toBe(time)
        const seconds = `${iso.slice(0, 10)}${mark}${iso.slice(11, 19)}${zone}`
        const floored = time - (((time % 1000) + 1000) % 1000)
        expect(parseInstant(seconds)?.getTime(), seconds).toBe(floored >= earliest ? floored : undefined)
        const minute = `${iso.slice(0, 10)}${mark}${iso.slice(11, 16)}${zone}`
        expect(parseInstant(minute)?.getTime(), minute).toBe(time - (time % 60_000))
        cases += 3
      }
    }),
    { numRuns: 2_000 },
  )
  expect(cases).toBeGreaterThan(5_000)
})

test.each([
  ['2026-11-28T07:30Z', '2026-11-28T07:30:00.000Z'],
  ['2026-11-28T07:30:05Z', '2026-11-28T07:30:05.000Z'],
  ['2026-11-28T07:30:05.1Z', '2026-11-28T07:30:05.100Z'],
  ['2026-11-28T07:30:05.123999999Z', '2026-11-28T07:30:05.123Z'],
  ['2026-11-28T07:30:59.9999Z', '2026-11-28T07:30:59.999Z'],
  ['2026-11-28T00:30+01', '2026-11-27T23:30:00.000Z'],
  ['2026-12-31T23:30:00-0130', '2027-01-01T01:00:00.000Z'],
  ['1999-12-31T23:00:00-01:00', '2000-01-01T00:00:00.000Z'],
  ['9999-01-01T00:59:59+01:00', '9998-12-31T23:59:59.000Z'],
])('%s is %s', (text, iso) => {
  expect(parseInstant(text)?.toISOString()).toBe(iso)
})

test.each([
  ...['', 'now', '2026-11-28', '2026-11-28T07:30:00', '20261128T073000Z', '2026-11-28T07Z', '1764315000'],
  ...['2026-11-28T24:00:00Z', '2026-11-28T23:59:60Z', '2026-11-28T23:60Z', '2026-02-29T00:00Z'],
  ...[
    '2026-11-28T07:30.5Z',
    '2026-11-28T07:30:00.Z',
    '2026-11-28T07:30:00,5Z',
    '2026-11-28T07:30:00.1234567890Z',
  ],
  ...[
    '2026-11-28 07:30Z',
    '2026-11-28T07:30 Z',
    '2026-11-28T7:30Z',
    '2026-11-28T07:30ZZ',
    '２026-11-28T07:30Z',
  ],
  ...['2026-11-28T07:30+1', '2026-11-28T07:30+1:00', '2026-11-28T07:30+24:00', '2026-11-28T07:30+01:60'],
  ...['2026-11-28T07:30+01:', '2026-11-28T07:30+010', '2026-11-28T07:30\u221201:00', '2026-11-28T07:30UTC'],
  ...['1999-12-31T23:59:59.999Z', '2000-01-01T00:59+01:00', '9999-01-01T00:00Z', '9998-12-31T23:00-01:00'],
  ...[
    '10000-01-01T00:00Z',
    '+010000-01-01T00:00Z',
    '-2026-11-28T07:30Z',
    '0001-01-01T00:00Z',
    '2026-W48-6T07:30Z',
  ],
  ...['2026-11-28T07:30:00Z\n2026-11-28T07:30:00Z', '2026-11-28T07:30Z[Europe/Zurich]', '2026-332T07:30Z'],
  `2026-11-28T07:30:00.${'1'.repeat(500_000)}Z`,
])('%j is refused', (text) => {
  expect(parseInstant(text)).toBeUndefined()
})
