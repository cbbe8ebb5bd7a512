import * as z from 'zod/mini'
import { heightBounds, weightBounds } from '../domain/limits.ts'
import {
  feetAndInchesOf,
  imperialBounds,
  isWithin,
  kilogramsToPounds,
  parseFeetAndInches,
  poundsOf,
  poundsToKilograms,
  roundTo,
  type UnitSystem,
} from '../domain/measurements.ts'
import type { User } from '../domain/user.ts'
import * as sentences from '../domain/sentences.ts'
import { documented } from '../http/documented.ts'
import { number, textual } from '../http/fields.ts'

const heightError = textual('height_ft', `must be feet and inches, such as 5'10" or 5'`)
const heightProblems = {
  inches: `height_ft must have less than 12 inches beside its feet, such as 5'11" or 6'`,
  range: `height_ft must be from ${imperialBounds.height.min} to ${imperialBounds.height.max}`,
}

/**
 * The measurements of both systems. `height_ft` becomes centimetres here, because its meaning decides whether it is
 * valid.
 */
export const measurements = {
  height_cm: () => number('height_cm', { ...heightBounds, unit: 'cm' }),
  weight_kg: () => number('weight_kg', { ...weightBounds, unit: 'kg' }),
  height_ft: () =>
    z.pipe(
      documented(z.string({ error: heightError }), {
        pattern: String.raw`^\d+['’′][ \u00a0\u2007\u202f]*(\d+(\.\d+)?(["”″]|['’′]{2})?)?$`,
      }),
      z.transform((value, context) => {
        const height = parseFeetAndInches(value)
        if (typeof height === 'number' && isWithin(heightBounds, height)) return height
        const message =
          height === 'form'
            ? heightError({ input: value })
            : heightProblems[height === 'inches' ? height : 'range']
        context.issues.push({ code: 'custom', input: value, message })
        return z.NEVER
      }),
    ),
  weight_lbs: () =>
    number('weight_lbs', {
      min: kilogramsToPounds(weightBounds.min),
      max: kilogramsToPounds(weightBounds.max),
      told: imperialBounds.weight,
      unit: 'lb',
    }),
}

/** The measurements of a user as an export has them: in the preferred system, rounded to 0.01. An import of them is no change. */
export const shownMeasurements = ({
  unitSystem,
  heightCm,
  weightKg,
}: Pick<User, 'unitSystem' | 'heightCm' | 'weightKg'>) =>
  unitSystem === 'metric'
    ? { height_cm: roundTo(heightCm, 0.01), ...shownWeight(unitSystem, weightKg) }
    : { height_ft: feetAndInchesOf(heightCm), ...shownWeight(unitSystem, weightKg) }

export const shownWeight = (unitSystem: UnitSystem, weightKg: number) =>
  unitSystem === 'metric' ? { weight_kg: roundTo(weightKg, 0.01) } : { weight_lbs: poundsOf(weightKg) }

const systems = {
  metric: ['height_cm', 'weight_kg'],
  imperial: ['height_ft', 'weight_lbs'],
} as const

type Measured = { [Field in keyof typeof measurements]?: unknown }

/** Refuses a mix of both systems; where measurements are required, refuses anything but both of one system. */
export function oneSystem({ required }: { required: boolean }) {
  return z.check<Measured>(
    ({ value, issues }) => {
      const report = (field: string, message: string) =>
        issues.push({ code: 'custom', input: value, path: [field], message })
      const given = (fields: readonly (keyof Measured)[]) =>
        fields.filter((field) => value[field] !== undefined && value[field] !== null)
      const metric = given(systems.metric)
      const imperial = given(systems.imperial)
      const [first] = [...metric, ...imperial]
      if (metric.length > 0 && imperial.length > 0) {
        report('measurements', sentences.bothSystems)
      } else if (required && first === undefined) {
        report('measurements', sentences.noMeasurements)
      } else if (required && metric.length + imperial.length === 1) {
        const [missing] = systems[metric.length > 0 ? 'metric' : 'imperial'].filter(
          (field) => field !== first,
        )
        report(String(missing), `${String(missing)} is required with ${String(first)}`)
      }
    },
    { when: () => true },
  )
}

type Validated = { [Field in keyof Measured]: number | null | undefined }

/** The given measurements in centimetres and kilograms, unrounded, and the system they came in. */
export function toMeasurements(input: Validated): {
  heightCm: number | undefined
  weightKg: number | undefined
  unitSystem: UnitSystem | undefined
} {
  const { height_cm, weight_kg, height_ft, weight_lbs } = input
  const isImperial = (height_ft ?? weight_lbs ?? undefined) !== undefined
  const isMetric = (height_cm ?? weight_kg ?? undefined) !== undefined
  return {
    heightCm: height_cm ?? height_ft ?? undefined,
    weightKg: weight_kg ?? (weight_lbs == null ? undefined : poundsToKilograms(weight_lbs)),
    unitSystem: isImperial ? 'imperial' : isMetric ? 'metric' : undefined,
  }
}
