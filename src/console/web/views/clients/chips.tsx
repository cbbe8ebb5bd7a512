import { day, fill, texts } from '../../i18n.ts'
import { Icon } from '../../parts/icon.tsx'
import { query } from '../../router.ts'
import { activities, filter } from './roster.ts'

/** The filters in force, each with a way to take it off. */
export function Chips() {
  const t = texts.value.clients
  const words: Record<string, (value: string) => string> = {
    status: (value) => (value === 'archived' ? t.archived : t.all),
    coach: () => t.mine,
    gender: (value) => (value === 'female' ? t.female : t.male),
    tag: (value) => `#${value}`,
    activity: (value) =>
      activities.filter((each) => each === value).map((each) => t.activities[each])[0] ?? value,
    from: (value) => `${t.lastSession}: ${t.from} ${shownDay(value)}`,
    until: (value) => `${t.lastSession}: ${t.until} ${shownDay(value)}`,
  }
  const set = [...query.value].filter(([name]) => Object.hasOwn(words, name))
  if (set.length === 0) return null
  return (
    <div class="chips">
      {set.map(([name, value]) => {
        const text = words[name]?.(value) ?? ''
        return (
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
        )
      })}
    </div>
  )
}

const shownDay = (value: string) =>
  Number.isNaN(Date.parse(value)) ? value : day(value, { timeZone: 'UTC' })
