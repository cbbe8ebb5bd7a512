import { languages as names, texts } from '../../i18n.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { goals, subscriptions } from '../users/list.ts'
import { genders, userLanguages, type FieldName, type Form } from './form.ts'

interface Props {
  values: Form
  unit: 'kg' | 'lb'
  problemOf: (name: FieldName) => string | undefined
  onValue: (name: FieldName, value: string) => void
}

export function Inputs({ values, unit, problemOf, onValue }: Props) {
  const { user: t, users, clients } = texts.value
  const of = (name: FieldName) => ({
    label: t.fields[name],
    value: values[name],
    problem: problemOf(name),
    onValue: (value: string) => {
      onValue(name, value)
    },
  })
  return (
    <div class="columns">
      <Field {...of('first_name')} required autofocus maxLength={200} />
      <Field {...of('last_name')} required maxLength={200} />
      <Field {...of('display_name')} hint={t.displayNameHint} isOptional maxLength={200} />
      <Field {...of('birthdate')} type="date" required />
      <Choice {...of('gender')} options={genders.map((each) => [each, clients[each]] as const)} />
      <Field
        {...of('height')}
        hint={unit === 'kg' ? t.heightCm : t.heightFt}
        {...(unit === 'kg' && { inputMode: 'decimal' as const })}
        required
      />
      <Choice {...of('goal')} options={goals.map((each) => [each, users.goals[each]] as const)} />
      <Choice {...of('language')} options={userLanguages.map((each) => [each, names[each]] as const)} />
      <Field {...of('timezone')} hint={t.timezoneHint} required maxLength={200} />
      <Choice
        {...of('subscription_status')}
        options={subscriptions.map((each) => [each, users.subscriptions[each]] as const)}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={values.reminders_active !== ''}
          onChange={({ currentTarget: { checked } }) => {
            onValue('reminders_active', checked ? 'yes' : '')
          }}
        />
        {t.fields.reminders_active}
      </label>
    </div>
  )
}
