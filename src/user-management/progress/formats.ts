import { minute } from '../../domain/limits.ts'
import { centimetresPerInch, inchesPerFoot, roundTo, weightIn } from '../../domain/measurements.ts'
import { offsetMinutes } from '../../domain/timezone.ts'
import type { User } from '../../domain/user.ts'
import type { TimeTick } from '../../domain/chart/time-scale.ts'
import type { FormatOptions } from './format-options.ts'
import type { Plural } from './messages/messages.ts'

export type Formats = ReturnType<typeof formatsFor>

/** Formats for this user's language. Weights are in the user's unit, times on the user's wall clock. */
export function formatsFor({ language, unitSystem, timezone }: User, { numbers, days }: FormatOptions) {
  const isImperial = unitSystem === 'imperial'
  const options = numbers[unitSystem]
  const number = (name: keyof typeof options) => formatOf(new Intl.NumberFormat(language, options[name]))
  const date = (name: keyof typeof days) => new Intl.DateTimeFormat(language, days[name])

  const whole = number('number')
  const centimetres = number('centimetres')
  const plural = new Intl.PluralRules(language)
  const longDay = date('long')
  // CLDR's short Bulgarian months are numbers, which readers do not take for months: use the first three letters.
  const isBulgarian = language === 'bg'
  const month = formatOf(date(isBulgarian ? 'longMonth' : 'month'))
  const ticks: Record<TimeTick['unit'], (time: number) => string> = {
    day: formatOf(date('day')),
    month: (time) => month(time).slice(0, isBulgarian ? 3 : undefined),
    year: formatOf(date('year')),
  }
  const offset = (offsetMinutes(timezone) ?? 0) * minute

  return {
    /** Kilograms in the user's unit, to 0.1. */
    toUnit: (kilograms: number) => weightIn(unitSystem, kilograms, 0.1),
    /** The user's wall clock at a moment, in milliseconds: formatting it as UTC shows the local time. */
    toLocal: (time: Date) => time.getTime() + offset,
    number: whole,
    value: number('value'),
    weight: number('weight'),
    change: number('change'),
    pace: number('pace'),
    weightUnit:
      new Intl.NumberFormat(language, options.weight).formatToParts(1).find(({ type }) => type === 'unit')
        ?.value ?? '',
    height: (cm: number) => (isImperial ? feetAndInches(cm, whole) : centimetres(roundTo(cm, 0.1))),
    grams: number('grams'),
    percent: number('percent'),
    months: number('months'),
    years: number('years'),
    day: formatOf(longDay),
    days: (from: number, to: number) => longDay.formatRange(from, to),
    tick: ({ time, unit }: TimeTick) => ticks[unit](time),
    counted: (n: number, forms: Plural) => (forms[plural.select(n)] ?? forms.other).replace('{}', whole(n)),
  }
}

const formatOf = (format: { format(value: number): string }) => (value: number) => format.format(value)

/** `5′10″`, to a tenth of an inch; never `5′12″`. Left to right in Arabic too. */
function feetAndInches(centimetres: number, number: (n: number) => string): string {
  const inches = roundTo(centimetres / centimetresPerInch, 0.1)
  const feet = Math.floor(inches / inchesPerFoot)
  return `\u2066${number(feet)}′${number(roundTo(inches - feet * inchesPerFoot, 0.1))}″\u2069`
}
