// /console/{organization}/{environment}/users: the users of an app. The address holds search, filters and page.
import { appOf, keyOf } from '../../app-key.ts'
import { fill, texts } from '../../i18n.ts'
import { AppBanner } from '../../parts/app-banner.tsx'
import { Download } from '../../parts/download.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Choice } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Search } from '../../parts/search.tsx'
import { Unread } from '../../parts/unread.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useTitle } from '../../parts/use-title.ts'
import { addressOf, ask, query as address } from '../../router.ts'
import { may } from '../../session.ts'
import type { Params } from '../view.ts'
import { filter, goals, queryOf, subscriptions, usersOf } from './list.ts'
import { Table } from './table.tsx'

export function View({ params }: { params: Params }) {
  const t = texts.value.users
  const app = appOf(params)
  const query = queryOf(address.value)
  const users = useLoaded(JSON.stringify(query), (signal) => usersOf(app, query, signal))
  useTitle(`${t.title} · ${app.org} ${app.environment}`)
  const { failure } = users
  // What an earlier address had is no answer to one that was refused.
  const data = failure?.kind === 'refused' ? undefined : users.data
  const isFiltered = Boolean(query.q ?? query.goal ?? query.subscription_status)
  const { limit: _, start_after_id: after, ...matching } = query
  const sheet = new URLSearchParams(Object.entries(matching)).toString()
  return (
    <>
      <header class="view-head">
        <h1>{t.title}</h1>
        <p class="quiet">
          <bdi>{app.org}</bdi> · {app.environment}
        </p>
        {may(keyOf(app), 'transfer') && (
          <Download href={`/${encodeURIComponent(app.org)}/${app.environment}/v1/export-users?${sheet}`}>
            <Icon name="download" /> {t.export}
          </Download>
        )}
      </header>
      <AppBanner environment={app.environment} />
      <search class="toolbar users-filter">
        <Search
          label={t.search}
          onWords={(q) => {
            filter({ q }, { isReplaced: true })
          }}
        />
        <Choice
          label={t.goal}
          value={query.goal ?? ''}
          options={[['', t.all], ...goals.map((each) => [each, t.goals[each]] as const)]}
          onValue={(goal) => {
            filter({ goal })
          }}
        />
        <Choice
          label={t.subscription}
          value={query.subscription_status ?? ''}
          options={[['', t.all], ...subscriptions.map((each) => [each, t.subscriptions[each]] as const)]}
          onValue={(subscription) => {
            filter({ subscription })
          }}
        />
      </search>
      {failure && (
        <Unread
          failure={failure}
          title={t.noMatch}
          clear={addressOf(app.org, app.environment, 'users')}
          first={
            after === undefined
              ? undefined
              : () => {
                  ask({ after: undefined })
                }
          }
          again={users.again}
        />
      )}
      {data ? (
        <section class="card flush" aria-busy={users.isLoading}>
          <p class="hidden" role="status">
            {fill(t.shown, { n: data.users.length })}
          </p>
          {data.users.length > 0 ? (
            <Table users={data.users} app={app} />
          ) : (
            <Nobody isFiltered={isFiltered} home={addressOf(app.org, app.environment, 'users')} />
          )}
          <Pages next={data.next_cursor} isFirst={after === undefined} />
        </section>
      ) : (
        !failure && <Loading lines={10} />
      )}
    </>
  )
}

function Nobody({ isFiltered, home }: { isFiltered: boolean; home: string }) {
  const t = texts.value.users
  if (!isFiltered) return <Empty title={t.empty} text={t.emptyText} />
  return (
    <Empty title={t.noMatch} text={t.noMatchText}>
      <a class="button" href={home}>
        {t.clear}
      </a>
    </Empty>
  )
}

/** The API knows the page after one; the one before is in the browser's history. */
function Pages({ next, isFirst }: { next: string | null; isFirst: boolean }) {
  const { users, shell } = texts.value
  if (next === null && isFirst) return null
  return (
    <nav class="pages" aria-label={users.pages}>
      <button
        type="button"
        disabled={isFirst}
        onClick={() => {
          ask({ after: undefined })
          scrollTo(0, 0)
        }}
      >
        {users.firstPage}
      </button>
      <button
        type="button"
        disabled={next === null}
        onClick={() => {
          ask({ after: next ?? undefined })
          scrollTo(0, 0)
        }}
      >
        {shell.next}
      </button>
    </nav>
  )
}
