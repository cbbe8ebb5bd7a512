import { ago, counted, dayAndTime, fill, texts } from '../../i18n.ts'
import { useLoaded } from '../../parts/use-loaded.ts'
import type { Hooks, Webhook } from './hooks.ts'

/** An event's id ends with its time in milliseconds. */
export const timeOf = (id: string) => new Date(Number(id.split('-')[1] ?? 0)).toISOString()

/** How the delivery goes, in plain words. */
export function Health({
  hooks,
  webhook,
  mayCount,
  isAwaited,
}: {
  hooks: Hooks
  webhook: Webhook
  mayCount: boolean
  /** Whether the outcome of the latest change is not known yet. */
  isAwaited: boolean
}) {
  const t = texts.value.webhooks
  const { status, failing_since, next_attempt_at, last_status, last_error } = webhook
  const reason = last_error ?? (last_status === null ? t.noAnswer : fill(t.answered, { status: last_status }))
  return (
    <div class="health">
      <p>
        <span class={status === 'failing' ? 'badge danger' : status === 'active' ? 'badge' : 'badge off'}>
          {t[status]}
        </span>{' '}
        {status === 'active' && (isAwaited ? t.beingSent : takenOf(webhook))}
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

/** How far an active one has come. A change forgets the last answer, but not the place. */
function takenOf({ last_status, delivered_to, created_at }: Webhook): string {
  const t = texts.value.webhooks
  const at = timeOf(delivered_to)
  if (last_status !== null) return fill(t.taken, { time: dayAndTime(at), status: String(last_status) })
  return Date.parse(at) > Date.parse(created_at)
    ? fill(t.takenUntil, { time: dayAndTime(at) })
    : t.nothingSent
}

function Owed({ hooks, webhook }: { hooks: Hooks; webhook: Webhook }) {
  const t = texts.value.webhooks
  const key = `${webhook.delivered_to} ${webhook.status} ${webhook.types?.join() ?? ''}`
  const { data } = useLoaded(key, (signal) => hooks.owed(webhook, signal))
  if (!data) return null
  if (data.isMore) return <>{fill(t.manyOwed, { n: data.n })} </>
  return <>{data.n === 0 ? t.nothingOwed : counted(t.owed, data.n)} </>
}
