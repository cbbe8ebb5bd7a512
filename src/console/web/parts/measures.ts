import { language, number } from '../i18n.ts'

const poundsPerKilogram = 1 / 0.45359237
const centimetresPerInch = 2.54
const inchesPerFoot = 12

/** Weights in the unit that a person reads. */
export const weightUnit = (unit: 'kg' | 'lb') => {
  const of = (kilograms: number) => (unit === 'kg' ? kilograms : kilograms * poundsPerKilogram)
  const format = new Intl.NumberFormat(language.value, {
    style: 'unit',
    unit: unit === 'kg' ? 'kilogram' : 'pound',
    maximumFractionDigits: 1,
  })
  return {
    /** Kilograms as a number of the unit. */
    of,
    /** Kilograms with the name of the unit. */
    shown: (kilograms: number) => format.format(of(kilograms)),
    /** A number of the unit, with its name. */
    named: (value: number) => format.format(value),
    name: format.formatToParts(1).find(({ type }) => type === 'unit')?.value ?? unit,
  }
}

/** Feet and inches, `5'10.5"`, as the API takes them. */
export function feetAndInches(centimetres: number): string {
  const inches = Math.round((centimetres / centimetresPerInch) * 10) / 10
  const feet = Math.floor(inches / inchesPerFoot)
  return `${feet}'${Math.round((inches - feet * inchesPerFoot) * 10) / 10}"`
}

export const centimetres = (value: number) => number(value, { style: 'unit', unit: 'centimeter' })
