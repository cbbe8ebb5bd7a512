// /console/clients: the roster. The address holds the search, the filters, the order and the page.
import { signal } from '@preact/signals'
import { counted, texts } from '../../i18n.ts'
import { Download } from '../../parts/download.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Search } from '../../parts/search.tsx'
import { Unread } from '../../parts/unread.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useTitle } from '../../parts/use-title.ts'
import { addressOf, ask, query as address } from '../../router.ts'
import { Filters } from './filters.tsx'
import { begin, pageOf } from './first-page.ts'
import { mayCoach } from './may.ts'
import { exportAddress, filter, queryOf, type Page } from './roster.ts'
import { Selection } from './selection.tsx'
import { Table } from './table.tsx'

export { begin }

/** Who is selected; it outlasts a page and a filter, but not the window. */
const selected = signal<ReadonlySet<string>>(new Set())

export function View() {
  const t = texts.value.clients
  const query = queryOf(address.value)
  const key = JSON.stringify(query)
  const roster = useLoaded(key, (signal) => pageOf(query, signal))
  useTitle(t.title)
  const { failure } = roster
  // What an earlier address had is no answer to one that was refused.
  const data = failure?.kind === 'refused' ? undefined : roster.data
  const isFiltered = Object.keys(query).some((name) => !['limit', 'order_by'].includes(name))
  return (
    <>
      <header class="view-head">
        <h1>{t.title}</h1>
        <p class="quiet" role="status">
          {typeof data?.query_count === 'number' && counted(t.count, data.query_count)}
        </p>
        {mayCoach('clients:write') && (
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
        {mayCoach('transfer') && (
          <Download href={exportAddress(query)}>
            <Icon name="download" /> {t.exportAll}
          </Download>
        )}
      </search>
      {failure && (
        <Unread
          failure={failure}
          title={t.noMatch}
          clear={addressOf('clients')}
          first={
            query.cursor
              ? () => {
                  ask({ cursor: undefined })
                }
              : undefined
          }
          again={roster.again}
        />
      )}
      {data ? (
        <section class="card flush with-selection" aria-busy={roster.isLoading}>
          <Selection selected={selected} page={data} query={query} again={roster.again} />
          {data.users.length > 0 && <Table page={data} order={query.order_by} selected={selected} />}
          {data.users.length === 0 && <Nobody isFiltered={isFiltered} />}
          <Pages page={data} />
        </section>
      ) : (
        !failure && <Loading lines={10} />
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
