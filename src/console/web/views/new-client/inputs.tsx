import { texts } from '../../i18n.ts'
import { Around, Choice, Field } from '../../parts/field.tsx'
import { TagsInput } from '../client/tags-input.tsx'
import { activities } from '../clients/roster.ts'
import { figures, type Typed } from './create.ts'

interface Props {
  typed: Typed
  problem: (name: string) => string | undefined
  onTyped: (name: string, value: string | string[]) => void
}

type TextName = Exclude<keyof Typed, 'preferable_activities' | 'tags'>

const bound = ({ typed, problem, onTyped }: Props, name: TextName) => ({
  label: texts.value.client.fields[name],
  value: typed[name],
  problem: problem(name),
  onValue: (value: string) => {
    onTyped(name, value)
  },
})

/** What a client needs, and the phone. */
export const Main = (props: Props) => (
  <>
    <Field {...bound(props, 'display_name')} autocomplete="off" required />
    <div class="columns">
      <Field {...bound(props, 'email')} type="email" autocomplete="off" required />
      <Field {...bound(props, 'phone')} type="tel" autocomplete="off" isOptional />
    </div>
  </>
)

/** What can wait; open where something of it was typed before or is wrong. */
export function More(props: Props) {
  const { client: t, clients } = texts.value
  const { typed, problem, onTyped } = props
  const isUsed = [...figures, 'gender' as const, 'brand' as const, 'shoeModel' as const].some(
    (name) => typed[name] !== '' || problem(name) !== undefined,
  )
  return (
    <details open={isUsed || typed.tags.length > 0 || typed.preferable_activities.length > 0}>
      <summary>{t.newMore}</summary>
      <div class="stack">
        <div class="columns narrow">
          <Choice
            {...bound(props, 'gender')}
            options={[
              ['', '–'],
              ['female', clients.female],
              ['male', clients.male],
            ]}
          />
          {figures.map((name) => (
            <Field key={name} {...bound(props, name)} inputMode="decimal" />
          ))}
          <Field {...bound(props, 'brand')} />
          <Field {...bound(props, 'shoeModel')} />
        </div>
        <fieldset>
          <legend>{t.fields.preferable_activities}</legend>
          <div class="checks">
            {activities.map((each) => (
              <label key={each} class="check">
                <input
                  type="checkbox"
                  checked={typed.preferable_activities.includes(each)}
                  onChange={() => {
                    const { preferable_activities: all } = typed
                    onTyped(
                      'preferable_activities',
                      activities.filter((one) => (one === each) !== all.includes(one)),
                    )
                  }}
                />
                {clients.activities[each]}
              </label>
            ))}
          </div>
        </fieldset>
        <Around label={t.fields.tags} problem={problem('tags')}>
          {(names) => (
            <TagsInput
              names={names}
              value={typed.tags}
              onValue={(tags) => {
                onTyped('tags', tags)
              }}
            />
          )}
        </Around>
      </div>
    </details>
  )
}
