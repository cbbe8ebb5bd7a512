// What an export shows of measurements, an import reads as the same, within the bounds.
import { expect, test } from 'vitest'
import { heightBounds, weightBounds } from '../../src/domain/limits.ts'
import {
  feetAndInchesOf,
  isWithin,
  parseFeetAndInches,
  poundsOf,
  poundsToKilograms,
} from '../../src/domain/measurements.ts'

const between = ({ min, max }: { min: number; max: number }, steps: number) =>
  Array.from({ length: steps + 1 }, (_, step) => min + ((max - min) * step) / steps)

test('every height is shown within the bounds, to 0.01 inches, and shown again the same', () => {
  for (const height of [...between(heightBounds, 20_000), 271.9999, 180.34, 182.88]) {
    const text = feetAndInchesOf(height)
    expect(text).toMatch(/^\d'\d{1,2}(\.\d{1,2})?"$/)
    const read = parseFeetAndInches(text)
    if (typeof read !== 'number') throw new Error(text)
    expect(isWithin(heightBounds, read), text).toBe(true)
    expect(Math.abs(read - height), text).toBeLessThan(0.0254)
    expect(feetAndInchesOf(read)).toBe(text)
  }
})

test.each([
  [182.88, `6'0"`],
  [178.435, `5'10.25"`],
  [272, `8'11.08"`],
  [50, `1'7.69"`],
])('%d cm are %s', (height, text) => {
  expect(feetAndInchesOf(height)).toBe(text)
})

test('every weight is shown within the bounds, and shown again the same', () => {
  for (const weight of [...between(weightBounds, 20_000), 83.18884093]) {
    const pounds = poundsOf(weight)
    const read = poundsToKilograms(pounds)
    expect(isWithin(weightBounds, read), String(pounds)).toBe(true)
    expect(Math.abs(read - weight)).toBeLessThan(0.005)
    expect(poundsOf(read)).toBe(pounds)
  }
  expect(poundsOf(poundsToKilograms(183.4))).toBe(183.4)
})
