import { day, fill, texts } from '../../i18n.ts'
import { Icon } from '../../parts/icon.tsx'
import { query } from '../../router.ts'
import { coach } from '../../session.ts'
import { activities, filter } from './roster.ts'

/** The filters in force, each with a way to take it off. */
export function Chips() {
  const t = texts.value.clients
  // A value that the query leaves out has no words.
  const words: Record<string, (value: string) => string | undefined> = {
    status: (value) =>
      new Map([
        ['archived', t.archived],
        ['all', t.all],
      ]).get(value),
    coach: (value) => (value === coach.value?.admin_uid ? t.mine : `${t.coach}: ${value}`),
    gender: (value) =>
      new Map([
        ['female', t.female],
        ['male', t.male],
      ]).get(value),
    tag: (value) => `#${value}`,
    activity: (value) => activities.filter((each) => each === value).map((each) => t.activities[each])[0],
    from: (value) => `${t.lastSession}: ${t.from} ${shownDay(value)}`,
    until: (value) => `${t.lastSession}: ${t.until} ${shownDay(value)}`,
  }
  const set = [...query.value].flatMap(([name, value]) => {
    const text = Object.hasOwn(words, name) ? words[name]?.(value) : undefined
    return text === undefined ? [] : [{ name, value, text }]
  })
  if (set.length === 0) return null
  return (
    <div class="chips">
      {set.map(({ name, value, text }) => (
        <button
          key={`${name} ${value}`}
          type="button"
          class="chip"
          aria-label={fill(t.remove, { filter: text })}
          onClick={() => {
            filter({ [name]: query.value.getAll(name).filter((each) => each !== value) })
          }}
        >
          <bdi>{text}</bdi> <Icon name="close" />
        </button>
      ))}
    </div>
  )
}

const shownDay = (value: string) =>
  Number.isNaN(Date.parse(value)) ? value : day(value, { timeZone: 'UTC' })
