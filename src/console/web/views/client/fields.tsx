import { number, texts } from '../../i18n.ts'
import { activities } from '../clients/roster.ts'
import type { Client } from './card.ts'
import type { Control, Line } from './line.ts'
import { problemOf, toNumber, type Rule } from './rules.ts'
import { TagsInput } from './tags-input.tsx'

// The framework's types know other attributes for each type of input.
const typed =
  (input: object) =>
  ({ value, onValue, names }: Control<string>) => (
    <input
      dir="auto"
      autocomplete="off"
      {...input}
      {...names}
      value={value}
      onInput={(event) => {
        onValue(event.currentTarget.value)
      }}
    />
  )

type TextName = 'display_name' | 'email' | 'phone' | 'brand' | 'shoeModel'
type NumberName = 'age' | 'shoeSize' | 'weight' | 'height' | 'leg_length' | 'ycom'

function text(name: TextName, rule: Rule, type = 'text'): Line<string> {
  return {
    name,
    label: texts.value.client.fields[name],
    of: (client) => client[name] ?? '',
    show: (value) => (name === 'phone' && value ? <span dir="ltr">{value}</span> : value || undefined),
    input: typed({ type, ...(name === 'phone' && { dir: 'ltr' }) }),
    toChange: (value) => problemOf(rule, value) ?? { [name]: value.trim() || null },
  }
}

function figure(name: NumberName, rule: Rule): Line<string> {
  return {
    name,
    label: texts.value.client.fields[name],
    of: (client) => String(client[name] ?? ''),
    show: (value) => (value ? number(toNumber(value), { maximumFractionDigits: 20 }) : undefined),
    input: typed({ inputMode: rule === 'age' ? 'numeric' : 'decimal' }),
    toChange: (value) => problemOf(rule, value) ?? { [name]: value.trim() ? toNumber(value) : null },
  }
}

const genders = ['female', 'male'] as const

function gender(): Line<string> {
  const { client: t, clients } = texts.value
  return {
    name: 'gender',
    label: t.fields.gender,
    of: (client) => client.gender ?? '',
    show: (value) => genders.filter((each) => each === value).map((each) => clients[each])[0],
    input: ({ value, onValue, names }) => (
      <select
        {...names}
        value={value}
        onChange={(event) => {
          onValue(event.currentTarget.value)
        }}
      >
        <option value="">–</option>
        {genders.map((each) => (
          <option key={each} value={each}>
            {clients[each]}
          </option>
        ))}
      </select>
    ),
    toChange: (value) => ({ gender: genders.find((each) => each === value) ?? null }),
  }
}

type Activity = Client['preferable_activities'][number]

function preferred(): Line<Activity[]> {
  const { client: t, clients } = texts.value
  return {
    name: 'preferable_activities',
    label: t.fields.preferable_activities,
    of: (client) => client.preferable_activities,
    show: (value) => value.map((each) => clients.activities[each]).join(', ') || undefined,
    input: ({ value, onValue, names }) => (
      <span class="checks" role="group" aria-label={t.fields.preferable_activities}>
        {activities.map((each, index) => (
          <label key={each} class="check">
            <input
              type="checkbox"
              {...(index === 0 && names)}
              checked={value.includes(each)}
              onChange={() => {
                onValue(activities.filter((one) => (one === each) !== value.includes(one)))
              }}
            />
            {clients.activities[each]}
          </label>
        ))}
      </span>
    ),
    toChange: (value) => ({ preferable_activities: value }),
  }
}

function tags(): Line<string[]> {
  const t = texts.value.client
  return {
    name: 'tags',
    label: t.fields.tags,
    hint: t.tagsHint,
    of: (client) => client.tags,
    show: (value) => (value.length > 0 ? <Badges tags={value} /> : undefined),
    input: (control) => <TagsInput {...control} />,
    toChange: (value) => ({ tags: value }),
  }
}

const Badges = ({ tags: all }: { tags: readonly string[] }) => (
  <span class="tags">
    {all.map((tag) => (
      <bdi key={tag} class="badge">
        {tag}
      </bdi>
    ))}
  </span>
)

/** The fields of the card, by what they are about, in the language of the page. */
export const fields = () => ({
  contact: [text('display_name', 'name'), text('email', 'email', 'email'), text('phone', 'phone', 'tel')],
  about: [gender(), figure('age', 'age')],
  sizes: [
    figure('weight', 'size'),
    figure('height', 'size'),
    figure('leg_length', 'size'),
    figure('ycom', 'size'),
    figure('shoeSize', 'shoeSize'),
    text('brand', 'text'),
    text('shoeModel', 'text'),
  ],
  activities: preferred(),
  tags: tags(),
})
