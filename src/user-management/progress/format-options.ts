const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const
const atMostOneDigit = { maximumFractionDigits: 1 } as const
const signed = { signDisplay: 'exceptZero' } as const

const common = {
  number: atMostOneDigit,
  value: oneDigit,
  centimetres: { style: 'unit', unit: 'centimeter', ...atMostOneDigit },
  grams: { style: 'unit', unit: 'gram' },
  percent: { style: 'percent' },
  months: { style: 'unit', unit: 'month', unitDisplay: 'long' },
  years: { style: 'unit', unit: 'year', unitDisplay: 'long' },
} as const

const inUnit = (unit: 'kilogram' | 'pound') =>
  ({
    ...common,
    weight: { style: 'unit', unit, ...oneDigit },
    change: { style: 'unit', unit, ...oneDigit, ...signed },
    pace: {
      style: 'unit',
      unit: `${unit}-per-week`,
      unitDisplay: 'long',
      maximumSignificantDigits: 2,
      ...signed,
    },
  }) as const

/** How the page shows numbers in each unit system, and days: options of Intl, which knows the languages. */
export const formatOptions = {
  numbers: { metric: inUnit('kilogram'), imperial: inUnit('pound') },
  days: {
    long: { dateStyle: 'long', timeZone: 'UTC' },
    day: { month: 'short', day: 'numeric', timeZone: 'UTC' },
    month: { month: 'short', timeZone: 'UTC' },
    longMonth: { month: 'long', timeZone: 'UTC' },
    year: { year: 'numeric', timeZone: 'UTC' },
  },
} as const
export type FormatOptions = typeof formatOptions
