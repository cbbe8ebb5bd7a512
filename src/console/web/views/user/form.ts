import { feetAndInches } from '../../parts/measures.ts'
import { goals, subscriptions } from '../users/list.ts'
import type { Changes, Profile } from './data.ts'

export const genders = ['female', 'male'] as const
export const userLanguages = ['en', 'de', 'es', 'bg', 'uk', 'ru', 'ar'] as const

/** The fields of a user as a person types them. The height is in the user's own system. */
export const fields = [
  'first_name',
  'last_name',
  'display_name',
  'birthdate',
  'gender',
  'height',
  'goal',
  'language',
  'timezone',
  'subscription_status',
  'reminders_active',
] as const
export type FieldName = (typeof fields)[number]
export type Form = Record<FieldName, string>
export type Typed = Partial<Form>

export const toForm = (profile: Profile): Form => ({
  first_name: profile.first_name,
  last_name: profile.last_name,
  display_name: profile.display_name,
  birthdate: profile.birthdate,
  gender: profile.gender,
  height: profile.preferred_unit === 'kg' ? String(profile.height_cm) : feetAndInches(profile.height_cm),
  goal: profile.goal,
  language: profile.language,
  timezone: profile.timezone,
  subscription_status: profile.subscription_status,
  reminders_active: profile.reminders_active ? 'yes' : '',
})

/** The fields that differ from what is saved. */
export const changedFields = (typed: Typed, saved: Form) =>
  fields.filter((name) => typed[name] !== undefined && typed[name] !== saved[name])

/** A number as people write it: with a point or a comma. */
export const toNumber = (text: string) => Number(text.trim().replace(',', '.') || NaN)

/** What a call has to say, of the fields that differ; a name of the height that the API has. */
export function toChanges(typed: Typed, profile: Profile): Changes {
  const changes: Changes = {}
  for (const name of changedFields(typed, toForm(profile)))
    Object.assign(changes, changeOf(name, typed[name] ?? '', profile))
  return changes
}

function changeOf(name: FieldName, value: string, { preferred_unit }: Profile): Changes {
  const one = <Value extends string>(values: readonly Value[]) => values.find((each) => each === value)
  const [gender, goal, language, status] = [one(genders), one(goals), one(userLanguages), one(subscriptions)]
  switch (name) {
    case 'gender':
      return gender ? { gender } : {}
    case 'goal':
      return goal ? { goal } : {}
    case 'language':
      return language ? { language } : {}
    case 'subscription_status':
      return status ? { subscription_status: status } : {}
    case 'reminders_active':
      return { reminders_active: value !== '' }
    case 'display_name':
      return { display_name: value.trim() || null }
    case 'height':
      return preferred_unit === 'kg' ? { height_cm: toNumber(value) } : { height_ft: value }
    default:
      return { [name]: value }
  }
}

/** The field of the form that a field of the API is. */
export const problemNames = (name: FieldName) =>
  name === 'height' ? (['height_cm', 'height_ft'] as const) : ([name] as const)
