// /console/organizations/{id}: an organization with its limits, admins, keys and events.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { texts } from '../../i18n.ts'
import { Empty } from '../../parts/empty.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Loading } from '../../parts/loading.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'
import { useTitle } from '../../parts/use-title.ts'
import { addressOf } from '../../router.ts'
import { Admins } from './admins.tsx'
import { everythingOf } from './desk.ts'
import { EventFeed } from './events/events.tsx'
import { OrganizationFacts } from './facts.tsx'
import { Keys } from './keys/keys.tsx'
import { NextStep, type Asking } from './next-step.tsx'
import { State } from './state.tsx'
import { Status } from './status.tsx'
import { useHome } from './use-home.ts'

/** Milliseconds between two looks at an organization that is being erased. */
const look = 10_000

export function View({ params: { id = '' } }: { params: Readonly<Record<string, string>> }) {
  const t = texts.value.organizations
  const loaded = useLoaded(id, (signal) => everythingOf(id, signal))
  const { heading, goHome } = useHome()
  const asking: Asking = useSignal()
  const { data, failure, again } = loaded
  const organization = data?.organization
  const isDeleting = organization?.status === 'deleting'
  useTitle(organization?.name ?? id)
  useEffect(() => {
    if (!isDeleting || failure) return
    const timer = setInterval(again, look)
    return () => {
      clearInterval(timer)
    }
  }, [isDeleting, failure])

  if (failure?.kind === 'missing')
    return (
      <Empty title={t.gone} text={t.goneText} level="h1">
        <a class="button primary" href={addressOf('organizations')}>
          {t.title}
        </a>
      </Empty>
    )
  return (
    <>
      <a class="back" href={addressOf('organizations')}>
        <Icon name="back" /> {t.title}
      </a>
      <header class="view-head">
        <h1 ref={heading} tabIndex={-1}>
          <bdi>{organization?.name ?? id}</bdi>
        </h1>
        {organization && <bdi class="mono quiet">{id}</bdi>}
        {organization && organization.status !== 'active' && <Status status={organization.status} />}
      </header>
      <Failed failure={failure} again={again} />
      {data && organization ? (
        <>
          {isDeleting && (
            <p class="notice warn" role="status">
              {t.isDeleting}
            </p>
          )}
          {organization.status === 'active' && <NextStep of={data} asking={asking} />}
          <div class="desk" aria-busy={loaded.isLoading && !isDeleting}>
            <div class="stack">
              <Keys of={data} asking={asking} again={again} />
              <Admins of={data} asking={asking} again={again} />
              <EventFeed id={id} admins={data.admins} keys={data.keys} />
            </div>
            <div class="stack">
              <OrganizationFacts
                organization={organization}
                onSaved={(next) => {
                  loaded.set({ ...data, organization: next })
                }}
              />
              {!isDeleting && (
                <State
                  organization={organization}
                  onChanged={(next) => {
                    if (next.status === 'deleting') goHome()
                    loaded.set({ ...data, organization: next })
                  }}
                />
              )}
            </div>
          </div>
        </>
      ) : (
        !failure && <Loading lines={10} />
      )}
    </>
  )
}
