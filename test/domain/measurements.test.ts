import { describe, expect, test } from 'vitest'
import {
  centimetresPerInch,
  imperialBounds,
  inchesPerFoot,
  isWithin,
  kilogramsPerPound,
  kilogramsToPounds,
  parseFeetAndInches,
  poundsToKilograms,
  roundTo,
} from '../../src/domain/measurements.ts'
import { heightBounds, weightBounds } from '../../src/domain/limits.ts'

test('the units are the exact ones', () => {
  expect(centimetresPerInch).toBe(2.54)
  expect(inchesPerFoot).toBe(12)
  expect(kilogramsPerPound).toBe(0.45359237)
})

test.each([
  [1, 0.45359237],
  [0, 0],
  [100, 45.359237],
  [183, 83.00740371],
])('%d lb are %d kg, there and back', (pounds, kilograms) => {
  expect(poundsToKilograms(pounds)).toBeCloseTo(kilograms, 12)
  expect(kilogramsToPounds(kilograms)).toBeCloseTo(pounds, 12)
})

describe('isWithin', () => {
  test.each([
    [heightBounds, 50, true],
    [heightBounds, 49.99, false],
    [heightBounds, 272, true],
    [heightBounds, 272.01, false],
    [weightBounds, 20, true],
    [weightBounds, 19.99, false],
    [weightBounds, 650, true],
    [weightBounds, 650.01, false],
    [heightBounds, -100, false],
    [heightBounds, Number.NaN, false],
    [weightBounds, Infinity, false],
    [weightBounds, -Infinity, false],
  ])('%j, %d: %s', (bounds, value, within) => {
    expect(isWithin(bounds, value)).toBe(within)
  })

  // 50 and 272 cm are 19.685039… and 107.086614… inches, which no decimal number is.
  test.each([
    [`1'7.68`, false],
    [`1'7.69`, true],
    [`8'11.08`, true],
    [`8'11.09`, false],
    [`1'7.6850393`, false],
    [`1'7.6850394`, true],
    [`8'11.0866141`, true],
    [`8'11.0866142`, false],
  ])('a height of %s: %s', (text, within) => {
    expect(isWithin(heightBounds, Number(parseFeetAndInches(text)))).toBe(within)
  })

  test.each([
    [44.0924, false],
    [44.0925, true],
    [1433.004, true],
    [1433.005, false],
  ])('a weight of %d lb: %s', (pounds, within) => {
    expect(isWithin(weightBounds, poundsToKilograms(pounds))).toBe(within)
  })

  test('a bound that a caller converted to inches or pounds at full precision is still within', () => {
    for (const centimetres of [heightBounds.min, heightBounds.max]) {
      const inches = centimetres / centimetresPerInch
      const feet = Math.floor(inches / inchesPerFoot)
      const text = `${feet}'${inches - feet * inchesPerFoot}`
      expect(parseFeetAndInches(text)).toBe(centimetres)
    }
    for (const kilograms of [weightBounds.min, weightBounds.max])
      expect(poundsToKilograms(kilogramsToPounds(kilograms))).toBe(kilograms)
  })
})

test('the bounds in feet and inches and in pounds are the widest that people write, and within', () => {
  expect(imperialBounds).toEqual({ height: { min: `1'8"`, max: `8'11"` }, weight: { min: 44.1, max: 1433 } })
  const { height, weight } = imperialBounds
  const heights = [height.min, height.max, `1'7"`, `9'0"`].map((text) => Number(parseFeetAndInches(text)))
  expect(heights.map((centimetres) => isWithin(heightBounds, centimetres))).toEqual([
    true,
    true,
    false,
    false,
  ])
  const weights = [weight.min, weight.max, weight.min - 0.1, weight.max + 0.1].map(poundsToKilograms)
  expect(weights.map((kilograms) => isWithin(weightBounds, kilograms))).toEqual([true, true, false, false])
})

describe('roundTo', () => {
  test.each([
    [1974.9, 10, 1970],
    [1975, 10, 1980],
    [1984.9, 10, 1980],
    [0, 10, 0],
    [-5, 10, 0],
    [-6, 10, -10],
    [108.49, 1, 108],
    [108.5, 1, 109],
    [0.35 * 310, 1, 109],
    [-0.2, 1, 0],
    [76.04, 0.1, 76],
    [76.05, 0.1, 76.1],
    [76.1, 0.1, 76.1],
    [0.95 * 186, 0.1, 176.7],
    [0.15, 0.1, 0.2],
    [1.45, 0.1, 1.5],
    [173.94, 0.1, 173.9],
    [1.005, 0.01, 1.01],
    [1.0049, 0.01, 1],
    [177.8, 0.01, 177.8],
    [83.00740371, 0.01, 83.01],
    [0.29, 0.01, 0.29],
  ] as const)('%d by %d is %d', (value, step, rounded) => {
    expect(roundTo(value, step)).toBe(rounded)
  })

  test('the result reads as its decimal text, all over the range of a weight', () => {
    const noisy: string[] = []
    for (let tenths = 0; tenths <= 15_000; tenths++) {
      if (String(roundTo(tenths * 0.1, 0.1)) !== String(Number(`${tenths}e-1`))) noisy.push(`${tenths}e-1`)
      if (String(roundTo(tenths * 0.01, 0.01)) !== String(Number(`${tenths}e-2`))) noisy.push(`${tenths}e-2`)
    }
    expect(noisy).toEqual([])
  })

  test.each([Number.NaN, Infinity, -Infinity])('%d comes back', (value) => {
    expect(roundTo(value, 0.1)).toBe(value)
    expect(roundTo(value, 10)).toBe(value)
  })
})
