// /console/organizations: all organizations of the deployment, and its databases. The address holds the page.
import { useSignal } from '@preact/signals'
import { texts } from '../../i18n.ts'
import { Empty } from '../../parts/empty.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useTitle } from '../../parts/use-title.ts'
import { addressOf, ask, go, query } from '../../router.ts'
import { Databases } from './databases.tsx'
import { databases, organizationsAfter } from './desk.ts'
import { NewOrganizationDialog } from './new-organization.tsx'
import { OrganizationTable } from './table.tsx'

export function View() {
  const t = texts.value.organizations
  // The last id of each page so far: the latest one is where this page begins.
  const before = query.value.getAll('after')
  const page = useLoaded(before.at(-1) ?? '', (signal) => organizationsAfter(before.at(-1), signal))
  const places = useLoaded('', databases)
  const isAdding = useSignal(false)
  useTitle(t.title)
  const { data } = page
  const add = () => {
    isAdding.value = true
  }
  const isEmpty = data?.shown.length === 0 && before.length === 0
  return (
    <>
      <header class="view-head">
        <h1>{t.title}</h1>
        {!isEmpty && (
          <button type="button" class="primary" onClick={add}>
            <Icon name="plus" /> {t.add}
          </button>
        )}
      </header>
      <Failed failure={page.failure} again={page.again} />
      {data ? (
        <section class="card flush" aria-busy={page.isLoading} aria-label={t.title}>
          {isEmpty ? (
            <Empty title={t.empty} text={t.emptyText}>
              <button type="button" class="primary" onClick={add}>
                <Icon name="plus" /> {t.add}
              </button>
            </Empty>
          ) : (
            <OrganizationTable organizations={data.shown} />
          )}
          <Pages before={before} next={data.hasMore ? data.shown.at(-1)?.id : undefined} />
        </section>
      ) : (
        !page.failure && <Loading lines={8} />
      )}
      <Failed failure={page.failure ? undefined : places.failure} again={places.again} />
      {places.data && <Databases databases={places.data} />}
      {isAdding.value && (
        <NewOrganizationDialog
          databases={places.data ?? []}
          end={(id) => {
            isAdding.value = false
            if (id !== undefined) go(addressOf('organizations', id))
          }}
        />
      )}
    </>
  )
}

function Pages({ before, next }: { before: readonly string[]; next: string | undefined }) {
  const { organizations, shell } = texts.value
  if (before.length === 0 && next === undefined) return null
  const to = (after: readonly string[]) => {
    ask({ after })
    scrollTo(0, 0)
  }
  return (
    <nav class="pages" aria-label={organizations.pages}>
      <button
        type="button"
        disabled={before.length === 0}
        onClick={() => {
          to(before.slice(0, -1))
        }}
      >
        {shell.previous}
      </button>
      <button
        type="button"
        disabled={next === undefined}
        onClick={() => {
          to([...before, next ?? ''])
        }}
      >
        {shell.next}
      </button>
    </nav>
  )
}
