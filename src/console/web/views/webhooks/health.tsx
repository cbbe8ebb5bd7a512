import { ago, counted, dayAndTime, fill, texts } from '../../i18n.ts'
import { useLoaded } from '../../parts/use-loaded.ts'
import type { Hooks, Webhook } from './hooks.ts'

/** An event's id ends with its time in milliseconds. */
export const timeOf = (id: string) => new Date(Number(id.split('-')[1] ?? 0)).toISOString()

/** How the delivery goes, in plain words. */
export function Health({ hooks, webhook, mayCount }: { hooks: Hooks; webhook: Webhook; mayCount: boolean }) {
  const t = texts.value.webhooks
  const { status, failing_since, next_attempt_at, last_status, last_error, delivered_to } = webhook
  const reason = last_error ?? (last_status === null ? t.noAnswer : fill(t.answered, { status: last_status }))
  return (
    <div class="health">
      <p>
        <span class={status === 'failing' ? 'badge danger' : status === 'active' ? 'badge' : 'badge off'}>
          {t[status]}
        </span>{' '}
        {status === 'active' &&
          (last_status === null
            ? t.nothingSent
            : fill(t.taken, { time: dayAndTime(timeOf(delivered_to)), status: String(last_status) }))}
        {status === 'failing' && failing_since !== null && fill(t.failingSince, { time: ago(failing_since) })}
        {status === 'disabled' && t.nothingIsSent}
      </p>
      {(status === 'failing' || (last_error !== null && status === 'disabled')) && (
        <p class="problem">
          <bdi>{reason}</bdi>
        </p>
      )}
      <p class="quiet">
        {mayCount && <Owed hooks={hooks} webhook={webhook} />}
        {status === 'failing' &&
          next_attempt_at !== null &&
          fill(t.nextAttempt, { time: dayAndTime(next_attempt_at) })}
      </p>
    </div>
  )
}

function Owed({ hooks, webhook }: { hooks: Hooks; webhook: Webhook }) {
  const t = texts.value.webhooks
  const key = `${webhook.delivered_to} ${webhook.status} ${webhook.types?.join() ?? ''}`
  const { data } = useLoaded(key, (signal) => hooks.owed(webhook, signal))
  if (!data) return null
  if (data.isMore) return <>{fill(t.manyOwed, { n: data.n })} </>
  return <>{data.n === 0 ? t.nothingOwed : counted(t.owed, data.n)} </>
}
