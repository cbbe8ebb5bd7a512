import { useLayoutEffect, useRef } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import { ago, day, fill, texts } from '../../i18n.ts'
import type { Failure } from '../../api/failure.ts'
import { Failed, toFailure } from '../../parts/failed.tsx'
import { Icon } from '../../parts/icon.tsx'
import { backTo } from '../../router.ts'
import { coach, may } from '../../session.ts'
import { Acts } from './acts.tsx'
import { restore } from './act.ts'
import type { Card } from './card.ts'
import { Photo } from './photo.tsx'

/** Who it is, and what can be done with the whole of it. */
export function Head({ card, isFixed }: { card: Card; isFixed: boolean }) {
  const t = texts.value.client
  const client = card.client.value
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    // Whoever came by keyboard goes on from here; a restored draft has taken the focus already.
    if (document.activeElement === document.body) title.current?.focus()
  }, [])
  const last = client.last_session
  return (
    <>
      <a class="back" href={backTo('clients')}>
        <Icon name="back" /> {t.back}
      </a>
      <header class="card client-head">
        <Photo card={card} isFixed={isFixed} />
        <div>
          <h1 ref={title} tabIndex={-1}>
            <bdi>{client.display_name}</bdi>
          </h1>
          <p class="quiet">
            {last === null ? t.neverTrained : fill(t.lastTrained, { when: ago(last) })} ·{' '}
            {fill(t.added, { day: day(client.created_at) })}
          </p>
        </div>
        <Acts card={card} />
      </header>
      {client.status === 'archived' && <Archived card={card} />}
    </>
  )
}

function Archived({ card }: { card: Card }) {
  const t = texts.value.client
  const failure = useSignal<Failure | undefined>(undefined)
  return (
    <>
      <div class="put-away">
        <p>{t.archivedText}</p>
        {may(coach.value, 'clients:write') && (
          <button
            type="button"
            class="primary"
            onClick={() => {
              failure.value = undefined
              restore(card).catch((reason: unknown) => {
                failure.value = toFailure(reason)
              })
            }}
          >
            {texts.value.clients.restore}
          </button>
        )}
      </div>
      {failure.value?.kind === 'missing' && !card.isGone.value ? (
        <p class="failed" role="alert">
          {t.noPlace}
        </p>
      ) : (
        <Failed failure={failure.value} />
      )}
    </>
  )
}
