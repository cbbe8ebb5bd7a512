import { fill, texts } from '../../i18n.ts'
import type { weightUnit } from '../../parts/measures.ts'
import type { Profile } from './data.ts'
import { fields, type FieldName } from './form.ts'
import { shownValue } from './values.ts'

const fieldOf = (name: string): FieldName | undefined =>
  name === 'height_cm' ? 'height' : fields.find((each) => each === name)

const textOf = (value: unknown) =>
  typeof value === 'boolean'
    ? value
      ? 'yes'
      : ''
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : ''

/** The weight that a call recorded, in kilograms. */
const recorded = (value: unknown) =>
  typeof value === 'object' && value !== null && 'weight_kg' in value && typeof value.weight_kg === 'number'
    ? value.weight_kg
    : undefined

/** A line about a changed field; undefined where it is shown otherwise, or means nothing to people. */
export function changedField(
  name: string,
  [before, after]: readonly unknown[],
  profile: Profile,
  unit: ReturnType<typeof weightUnit>,
): string | undefined {
  const t = texts.value.user
  if (name === 'weight_recorded') {
    const weight = recorded(after)
    return weight === undefined ? undefined : unit.shown(weight)
  }
  const field = fieldOf(name)
  if (!field) return undefined
  // Events have heights in centimetres only.
  const metric = { ...profile, preferred_unit: 'kg' as const }
  const [from, to] = [before, after].map((value) => shownValue(field, textOf(value), metric))
  return fill(t.change, {
    field: t.fields[field],
    before: from === '' ? '–' : (from ?? ''),
    after: to === '' ? '–' : (to ?? ''),
  })
}
