import { minute } from '../../domain/limits.ts'
import { centimetresPerInch, inchesPerFoot, kilogramsToPounds, roundTo } from '../../domain/measurements.ts'
import { offsetMinutes } from '../../domain/timezone.ts'
import type { Language, User } from '../../domain/user.ts'
import type { TimeTick } from '../../domain/chart/time-scale.ts'
import type { Plural } from './messages/messages.ts'

export type Formats = ReturnType<typeof formatsFor>

/** Formats for this user's language. Weights are in the user's unit, times on the user's wall clock. */
export function formatsFor({ language, unitSystem, timezone }: User) {
  const isImperial = unitSystem === 'imperial'
  const number = (options: Intl.NumberFormatOptions = {}) => new Intl.NumberFormat(language, options)
  const date = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  const inUnit = { style: 'unit', unit: isImperial ? 'pound' : 'kilogram', ...oneDigit } as const

  const whole = number({ maximumFractionDigits: 1 })
  const value = number(oneDigit)
  const weight = number(inUnit)
  const change = number({ ...inUnit, signDisplay: 'exceptZero' })
  const pace = number({
    style: 'unit',
    unit: `${inUnit.unit}-per-week`,
    unitDisplay: 'long',
    maximumSignificantDigits: 2,
    signDisplay: 'exceptZero',
  })
  const centimetres = number({ style: 'unit', unit: 'centimeter', maximumFractionDigits: 1 })
  const grams = number({ style: 'unit', unit: 'gram' })
  const percent = number({ style: 'percent' })
  const plural = new Intl.PluralRules(language)
  const longDay = date({ dateStyle: 'long' })
  const ticks = tickFormats(language, date)
  const offset = (offsetMinutes(timezone) ?? 0) * minute

  return {
    /** Kilograms in the user's unit, to 0.1. */
    toUnit: (kilograms: number) => roundTo(isImperial ? kilogramsToPounds(kilograms) : kilograms, 0.1),
    /** The user's wall clock at a moment, in milliseconds: formatting it as UTC shows the local time. */
    toLocal: (time: Date) => time.getTime() + offset,
    number: (n: number) => whole.format(n),
    value: (inUserUnit: number) => value.format(inUserUnit),
    weight: (inUserUnit: number) => weight.format(inUserUnit),
    change: (inUserUnit: number) => change.format(inUserUnit),
    pace: (perWeek: number) => pace.format(perWeek),
    weightUnit: weight.formatToParts(1).find(({ type }) => type === 'unit')?.value ?? '',
    height: (cm: number) =>
      isImperial ? feetAndInches(cm, (n) => whole.format(n)) : centimetres.format(roundTo(cm, 0.1)),
    grams: (n: number) => grams.format(n),
    percent: (share: number) => percent.format(share),
    day: (time: number) => longDay.format(time),
    days: (from: number, to: number) => longDay.formatRange(from, to),
    tick: ({ time, unit }: TimeTick) => ticks[unit](time),
    span: (length: number, unit: 'month' | 'year') =>
      number({ style: 'unit', unit, unitDisplay: 'long' }).format(length),
    counted: (n: number, forms: Plural) =>
      (forms[plural.select(n)] ?? forms.other).replace('{}', whole.format(n)),
  }
}

type DateFormat = (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat

function tickFormats(
  language: Language,
  date: DateFormat,
): Record<TimeTick['unit'], (time: number) => string> {
  const day = date({ month: 'short', day: 'numeric' })
  const year = date({ year: 'numeric' })
  // CLDR's short Bulgarian months are numbers, which readers do not take for months: use the first three letters.
  const isBulgarian = language === 'bg'
  const month = date({ month: isBulgarian ? 'long' : 'short' })
  return {
    day: (time) => day.format(time),
    month: (time) => month.format(time).slice(0, isBulgarian ? 3 : undefined),
    year: (time) => year.format(time),
  }
}

/** `5′10″`, to a tenth of an inch; never `5′12″`. Left to right in Arabic too. */
function feetAndInches(centimetres: number, number: (n: number) => string): string {
  const inches = roundTo(centimetres / centimetresPerInch, 0.1)
  const feet = Math.floor(inches / inchesPerFoot)
  return `\u2066${number(feet)}′${number(roundTo(inches - feet * inchesPerFoot, 0.1))}″\u2069`
}
