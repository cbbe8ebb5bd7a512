import { texts } from '../../i18n.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { query } from '../../router.ts'
import { coach } from '../../session.ts'
import { Chips } from './chips.tsx'
import { activities, filter, queryOf, tagsInUse } from './roster.ts'

/** A UTC day so many days before today. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)

export function Filters() {
  const t = texts.value.clients
  const tags = useLoaded('', tagsInUse)
  const admin = coach.value?.admin_uid
  const { status = '', admin_uid: of = '', gender = '' } = queryOf(query.value)
  const toggled = (name: string, value: string) => {
    const all = query.value.getAll(name)
    filter({ [name]: all.includes(value) ? all.filter((each) => each !== value) : [...all, value] })
  }
  const checks = (name: string, values: readonly (readonly [string, string])[]) =>
    values.map(([value, text]) => (
      <label key={value} class="check">
        <input
          type="checkbox"
          checked={query.value.getAll(name).includes(value)}
          onChange={() => {
            toggled(name, value)
          }}
        />
        <bdi>{text}</bdi>
      </label>
    ))
  const spans = [
    [t.lastWeek, { from: daysAgo(7), until: undefined }],
    [t.lastMonth, { from: daysAgo(30), until: undefined }],
    [t.notForMonth, { from: undefined, until: daysAgo(31) }],
  ] as const
  return (
    <>
      <Menu
        label={
          <>
            {t.filters} <Icon name="down" />
          </>
        }
      >
        <Choice
          label={t.status}
          value={status}
          options={[
            ['', t.active],
            ['archived', t.archived],
            ['all', t.all],
          ]}
          onValue={(value) => {
            filter({ status: value })
          }}
        />
        {admin && (
          <Choice
            label={t.coach}
            value={of}
            options={[
              ['', t.all],
              [admin, t.mine],
            ]}
            onValue={(value) => {
              filter({ coach: value })
            }}
          />
        )}
        <Choice
          label={t.gender}
          value={gender}
          options={[
            ['', t.all],
            ['female', t.female],
            ['male', t.male],
          ]}
          onValue={(value) => {
            filter({ gender: value })
          }}
        />
        <fieldset>
          <legend>{t.tags}</legend>
          {checks(
            'tag',
            (tags.data ?? []).slice(0, 30).map((tag) => [tag, tag]),
          )}
          {tags.data?.length === 0 && <p class="quiet">{t.noTags}</p>}
        </fieldset>
        <fieldset>
          <legend>{t.activity}</legend>
          {checks(
            'activity',
            activities.map((each) => [each, t.activities[each]]),
          )}
        </fieldset>
        <fieldset>
          <legend>{t.lastSession}</legend>
          <div class="chips">
            {spans.map(([text, span]) => (
              <button
                key={text}
                type="button"
                class="chip"
                onClick={() => {
                  filter(span)
                }}
              >
                {text}
              </button>
            ))}
          </div>
          {(['from', 'until'] as const).map((end) => (
            <Field
              key={end}
              type="date"
              label={t[end]}
              value={query.value.get(end) ?? ''}
              onValue={(value) => {
                filter({ [end]: value })
              }}
            />
          ))}
        </fieldset>
      </Menu>
      <Chips />
    </>
  )
}
