import { ago, dayAndTime, texts } from '../../i18n.ts'
import { Failed } from '../../parts/failed.tsx'
import { Loading } from '../../parts/loading.tsx'
import type { Card } from './card.ts'
import { historyOf } from './events.ts'
import { useGrowing } from './grow.ts'
import { sentencesOf } from './sentences.ts'

/** What happened to the client, in sentences, newest first. */
export function History({ card }: { card: Card }) {
  const t = texts.value.client
  const list = useGrowing(`${card.changes.value}`, async (limit, before, signal) => {
    const query = { limit, ...(before !== undefined && { before }) }
    const { events, next } = await historyOf(card.uid, query, signal)
    return { items: events, next }
  })
  return (
    <section class="card stack">
      <h2 tabIndex={-1}>{t.history}</h2>
      {list.items ? (
        <ol class="happenings">
          {list.items.map((event) => (
            <li key={event.id}>
              {sentencesOf(event).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <time class="quiet" dateTime={event.created_at} title={dayAndTime(event.created_at)}>
                {ago(event.created_at)}
              </time>
            </li>
          ))}
        </ol>
      ) : (
        !list.failure && <Loading lines={4} />
      )}
      {list.items?.length === 0 && <p class="quiet">{t.noHistory}</p>}
      <Failed failure={list.failure} again={list.again} />
      {list.hasMore && (
        <button type="button" aria-disabled={list.isBusy} onClick={list.more}>
          {texts.value.shell.more}
        </button>
      )}
    </section>
  )
}
