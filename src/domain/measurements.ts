import { heightBounds, weightBounds } from './limits.ts'
import { noBreakSpaces } from './text.ts'

export type UnitSystem = 'metric' | 'imperial'

/** Exact by the international yard and pound agreement of 1959; a foot is 12 × 2.54 = 30.48 cm. */
export const inchesPerFoot = 12
export const centimetresPerInch = 2.54
export const kilogramsPerPound = 0.45359237

const spaces = `[ ${noBreakSpaces}]*`
// No two parts can match the same character, so a failing text is read a bounded number of times.
const feetAndInches = new RegExp(String.raw`^(\d+)['’′]${spaces}(?:(\d+(?:\.\d+)?)(?:["”″]|['’′]{2})?)?$`)

/**
 * Centimetres, unrounded, of a height such as `5'10`, `5' 10.5"`, `5’ 10’’` or `5′`, white space around it allowed.
 * Feet are whole, inches are 0 ≤ x < 12. Otherwise what is wrong: its form, or its inches. Not held to `heightBounds`:
 * `999'` is a length, and so many digits of feet that they are no finite number give Infinity, which `isWithin` refuses.
 */
export function parseFeetAndInches(text: string): number | 'form' | 'inches' {
  const [, feet, inches = '0'] = feetAndInches.exec(text.trim()) ?? []
  if (feet === undefined) return 'form'
  if (Number(inches) >= inchesPerFoot) return 'inches'
  // Times 254 / 100, not 2.54: whole inches then give the nearest number, 6'3 is 190.5 and not 190.49999999999997.
  return ((Number(feet) * inchesPerFoot + Number(inches)) * 254) / 100
}

/** Feet and whole inches, `5'10"`, of a number of inches. */
function formatInches(inches: number): string {
  return `${Math.floor(inches / inchesPerFoot)}'${inches % inchesPerFoot}"`
}

/** A height in feet and inches, `5'10.25"`, rounded to 0.01 inches within the bounds. */
export function feetAndInchesOf(centimetres: number): string {
  const most = Math.floor((heightBounds.max / centimetresPerInch) * 100) / 100
  const inches = Math.min(roundTo(centimetres / centimetresPerInch, 0.01), most)
  return `${Math.floor(inches / inchesPerFoot)}'${roundTo(inches % inchesPerFoot, 0.01)}"`
}

/** A weight in pounds, rounded to 0.01 within the bounds. */
export const poundsOf = (kilograms: number): number =>
  Math.max(
    roundTo(kilogramsToPounds(kilograms), 0.01),
    Math.ceil(kilogramsToPounds(weightBounds.min) * 100) / 100,
  )

/** The bounds as people say them in feet and inches or pounds, rounded inwards: what lies in them is allowed. */
export const imperialBounds = {
  height: {
    min: formatInches(Math.ceil(heightBounds.min / centimetresPerInch)),
    max: formatInches(Math.floor(heightBounds.max / centimetresPerInch)),
  },
  weight: {
    min: Math.ceil(kilogramsToPounds(weightBounds.min) * 10) / 10,
    max: Math.floor(kilogramsToPounds(weightBounds.max) * 10) / 10,
  },
}

/** Kilograms, unrounded, of a weight in avoirdupois pounds. */
export function poundsToKilograms(pounds: number): number {
  return pounds * kilogramsPerPound
}

/** Avoirdupois pounds, unrounded, of a weight in kilograms. */
export function kilogramsToPounds(kilograms: number): number {
  return kilograms / kilogramsPerPound
}

/**
 * Whether `value` lies within `bounds`, ends included, in the same unit; false for NaN. There is no tolerance: no
 * decimal number of inches or pounds is exactly a bound (272 / 2.54 never terminates), so only a value that lies
 * closer to it than a double can tell is rounded onto it, and what is let in never exceeds the bound as stored.
 */
export function isWithin(bounds: { readonly min: number; readonly max: number }, value: number): boolean {
  return bounds.min <= value && value <= bounds.max
}

/**
 * `value` rounded to a multiple of `step`, halves up: floor(value / step + 0.5 + 1e-9) · step, as targets.md
 * defines it; the 1e-9 lifts a half that binary arithmetic left just below. The result is the number that its
 * decimal text reads as (76.1, not 76.10000000000001). NaN and infinities come back as they are.
 */
export function roundTo(value: number, step: 10 | 1 | 0.1 | 0.01): number {
  const steps = Math.floor(value / step + 0.5 + 1e-9)
  // Dividing by a whole number rounds once; multiplying by 0.1, which is inexact itself, would round twice.
  return step < 1 ? steps / Math.round(1 / step) : steps * step
}

/** The unit in which people of this system read weights. */
export const weightUnitOf = (system: UnitSystem) => (system === 'imperial' ? 'lb' : 'kg')

/** A weight in kilograms, in the unit of this system, rounded to 0.01 or another step. */
export const weightIn = (system: UnitSystem, kilograms: number, step: 0.1 | 0.01 = 0.01) =>
  roundTo(system === 'imperial' ? kilogramsToPounds(kilograms) : kilograms, step)
