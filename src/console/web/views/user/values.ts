import { day, languages, texts } from '../../i18n.ts'
import { centimetres } from '../../parts/measures.ts'
import type { Profile } from './data.ts'
import type { FieldName } from './form.ts'

/** A field's value as a person reads it. */
export function shownValue(name: FieldName, value: string, { preferred_unit }: Profile): string {
  const { users, user: t, clients } = texts.value
  const of = (names: Readonly<Record<string, string>>) => names[value] ?? value
  switch (name) {
    case 'gender':
      return of({ female: clients.female, male: clients.male })
    case 'goal':
      return of(users.goals)
    case 'subscription_status':
      return of(users.subscriptions)
    case 'language':
      return of(languages)
    case 'reminders_active':
      return value === '' ? t.no : t.yes
    case 'birthdate':
      return Number.isNaN(Date.parse(value)) ? value : day(value, { timeZone: 'UTC' })
    case 'height':
      return preferred_unit === 'kg' && !Number.isNaN(Number(value)) ? centimetres(Number(value)) : value
    default:
      return value
  }
}
