import { useSignal } from '@preact/signals'
import type { AppOfKey } from '../../app-key.ts'
import { dayAndTime, fill, texts } from '../../i18n.ts'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import { weightUnit } from '../../parts/measures.ts'
import { useLoaded } from '../../parts/use-loaded.ts'
import type { Profile } from './data.ts'
import { changedField } from './event-values.ts'
import { actorOf, historyOf, type Event } from './who.ts'

/** What happened to a user, read when it is asked for. */
export function Events({ app, profile }: { app: AppOfKey; profile: Profile }) {
  const t = texts.value.user
  const isOpen = useSignal(false)
  return (
    <section class="card">
      <details
        onToggle={({ currentTarget: { open } }) => {
          isOpen.value = open
        }}
      >
        <summary>
          <h2>{t.events}</h2>
        </summary>
        {isOpen.value && <List app={app} profile={profile} />}
      </details>
    </section>
  )
}

const step = 20

function List({ app, profile }: { app: AppOfKey; profile: Profile }) {
  const { shell, user: t } = texts.value
  const { from_id } = profile
  const history = useLoaded(from_id, (signal) => historyOf(app, from_id, signal))
  const most = useSignal(step)
  if (!history.data)
    return history.failure ? (
      <Failed failure={history.failure} again={history.again} />
    ) : (
      <Loading lines={3} />
    )
  if (history.data.length === 0) return <p class="quiet">{t.noEvents}</p>
  return (
    <>
      <ol class="timeline">
        {history.data.slice(0, most.value).map((event) => (
          <li key={event.id}>
            <Happened event={event} profile={profile} />
          </li>
        ))}
      </ol>
      {history.data.length > most.value && (
        <button
          type="button"
          class="link"
          onClick={() => {
            most.value += step
          }}
        >
          {shell.more}
        </button>
      )}
    </>
  )
}

const titles = {
  'user.created': 'userCreated',
  'user.updated': 'userUpdated',
  'user.weight_deleted': 'weightDeleted',
  'user.progress_link_rotated': 'linkRotated',
} as const
const isKnown = (type: string): type is keyof typeof titles => Object.hasOwn(titles, type)

function Happened({ event, profile }: { event: Event; profile: Profile }) {
  const t = texts.value.user
  const unit = weightUnit(profile.preferred_unit)
  const { type, changes, created_at } = event
  // What a new user began with stands in the facts.
  const fields = type === 'user.created' ? [] : Object.entries(changes)
  const lines = fields.flatMap(([name, pair]) => changedField(name, pair, profile, unit) ?? [])
  const isWeight = type === 'user.updated' && fields.every(([name]) => name.startsWith('weight'))
  const title = isWeight ? t.weightAdded : isKnown(type) ? t[titles[type]] : type
  const by = actorOf(event)
  return (
    <>
      <b>{title}</b>
      {lines.map((line) => (
        <span key={line} dir="auto">
          {line}
        </span>
      ))}
      <small>
        <time dateTime={created_at}>{dayAndTime(created_at)}</time>
        {by !== undefined && ` · ${fill(t.by, { name: by })}`}
      </small>
    </>
  )
}
