// /console/clients: the roster. The address holds the search, the filters, the order and the page.
import { signal } from '@preact/signals'
import { counted, texts } from '../../i18n.ts'
import { Empty } from '../../parts/empty.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Search } from '../../parts/search.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useTitle } from '../../parts/use-title.ts'
import { addressOf, ask, query as address } from '../../router.ts'
import { coach, may } from '../../session.ts'
import { Filters } from './filters.tsx'
import { exportAddress, filter, queryOf, rosterOf, type Page } from './roster.ts'
import { Selection } from './selection.tsx'
import { Table } from './table.tsx'

/** Who is selected; it outlasts a page and a filter, but not the window. */
const selected = signal<ReadonlySet<string>>(new Set())

export function View() {
  const t = texts.value.clients
  const query = queryOf(address.value)
  const key = JSON.stringify(query)
  const roster = useLoaded(key, (signal) => rosterOf(query, signal))
  useTitle(t.title)
  const { data } = roster
  const isFiltered = Object.keys(query).some((name) => !['limit', 'order_by'].includes(name))
  return (
    <>
      <header class="view-head">
        <h1>{t.title}</h1>
        <p class="quiet" role="status">
          {typeof data?.query_count === 'number' && counted(t.count, data.query_count)}
        </p>
        {may(coach.value, 'clients:write') && (
          <a class="button primary" href={addressOf('clients', 'new')}>
            <Icon name="plus" /> {t.add}
          </a>
        )}
      </header>
      <search class="toolbar">
        <Search
          label={t.search}
          onWords={(q) => {
            filter({ q }, { isReplaced: true })
          }}
        />
        <Filters />
        {may(coach.value, 'transfer') && (
          <a class="button" href={exportAddress(query)} download>
            <Icon name="download" /> {t.exportAll}
          </a>
        )}
      </search>
      <Failed failure={roster.failure} again={roster.again} />
      {data ? (
        <section class="card flush" aria-busy={roster.isLoading}>
          <Selection selected={selected} query={query} status={query.status} again={roster.again} />
          {data.users.length > 0 && <Table page={data} order={query.order_by} selected={selected} />}
          {data.users.length === 0 && <Nobody isFiltered={isFiltered} />}
          <Pages page={data} />
        </section>
      ) : (
        !roster.failure && <Loading lines={10} />
      )}
    </>
  )
}

function Nobody({ isFiltered }: { isFiltered: boolean }) {
  const t = texts.value.clients
  if (!isFiltered) return <Empty title={t.empty} text={t.emptyText} />
  return (
    <Empty title={t.noMatch} text={t.noMatchText}>
      <a class="button" href={addressOf('clients')}>
        {t.clear}
      </a>
    </Empty>
  )
}

function Pages({ page }: { page: Page }) {
  const { clients, shell } = texts.value
  const to = (cursor: string | null) => ({
    disabled: cursor === null,
    onClick: () => {
      ask({ cursor: cursor ?? undefined })
      scrollTo(0, 0)
    },
  })
  if (page.next_cursor === null && page.previous_cursor === null) return null
  return (
    <nav class="pages" aria-label={clients.pages}>
      <button type="button" {...to(page.previous_cursor)}>
        {shell.previous}
      </button>
      <button type="button" {...to(page.next_cursor)}>
        {shell.next}
      </button>
    </nav>
  )
}
