import { useSignal } from '@preact/signals'
import { dayAndTime, fill, texts } from '../../../i18n.ts'
import { Failed } from '../../../parts/failed.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { useLoaded } from '../../../parts/use-loaded.ts'
import { ask, query } from '../../../router.ts'
import type { Admin, Key } from '../desk.ts'
import { calls, readOn, shownAtOnce, type Read } from './feed.ts'
import { List } from './list.tsx'

interface Props {
  id: string
  admins: readonly Admin[]
  keys: readonly Key[]
}

const things = ['organization', 'admin', 'key', 'client', 'user', 'webhook', 'usage'] as const

/**
 * What happened, newest first of what is read: the feed begins with the oldest. It is read once it is opened; the
 * address says that, and what is shown.
 */
export function EventFeed(props: Props) {
  const t = texts.value.events
  const asked = query.value.get('events')
  const thing = things.find((each) => each === asked)
  return (
    <details
      class="card flush events"
      open={asked !== null}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== (asked !== null)) ask({ events: open ? 'all' : undefined }, { isReplaced: true })
      }}
    >
      <summary>
        <h2>{t.title}</h2>
      </summary>
      {asked !== null && (
        <>
          <div class="filter">
            <Choice
              label={t.show}
              value={thing ?? 'all'}
              options={[['all', t.all], ...things.map((each) => [each, t.things[each]] as const)]}
              onValue={(value) => {
                ask({ events: value }, { isReplaced: true })
              }}
            />
          </div>
          <Feed key={thing} thing={thing} {...props} />
        </>
      )}
    </details>
  )
}

function Feed({ id, admins, keys, thing }: Props & { thing: (typeof things)[number] | undefined }) {
  const { events: t, shell } = texts.value
  const read = useSignal<Read>({ events: [], next: undefined })
  const turn = useSignal(0)
  const most = useSignal(shownAtOnce)
  const types = thing ? Object.keys(t.types).filter((type) => type.startsWith(`${thing}.`)) : []
  const loaded = useLoaded(`${id} ${turn.value}`, (signal) =>
    readOn(id, types, read.peek(), turn.peek() === 0 ? calls : Infinity, signal, (next) => {
      read.value = next
    }),
  )
  const { data, failure, again } = loaded
  if (!data) return failure ? <Failed failure={failure} again={again} /> : <Loading lines={4} />
  // The newest that were read, now and before the person asked for more.
  const until = ({ events }: Read) => dayAndTime(events[0]?.created_at ?? new Date().toISOString())
  return (
    <div aria-busy={loaded.isLoading}>
      <Failed failure={failure} again={again} />
      {loaded.isLoading && (
        <p class="nothing" role="status">
          {fill(t.reading, { n: read.value.events.length, time: until(read.value) })}
        </p>
      )}
      {!loaded.isLoading && !failure && data.next !== undefined && (
        <p class="nothing">
          {fill(t.newer, { time: until(data) })}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              turn.value += 1
            }}
          >
            {t.readOn}
          </button>
        </p>
      )}
      {data.events.length === 0 && <p class="nothing quiet">{thing ? t.noMatch : t.none}</p>}
      <List events={data.events.slice(0, most.value)} admins={admins} keys={keys} />
      {data.events.length > most.value && (
        <nav class="pages" aria-label={t.title}>
          <button
            type="button"
            onClick={() => {
              most.value += shownAtOnce
            }}
          >
            {shell.more}
          </button>
        </nav>
      )}
    </div>
  )
}
