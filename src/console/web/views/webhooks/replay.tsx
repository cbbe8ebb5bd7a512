import { useSignal } from '@preact/signals'
import { once } from '../../api/once.ts'
import { texts } from '../../i18n.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Failed } from '../../parts/failed.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { say } from '../../parts/toast.tsx'
import { useAct } from '../../parts/use-act.ts'
import type { Hooks, Place, Webhook } from './hooks.ts'

/** Before all events. */
const beginning = '000000000000-0000000000000'
const starts = ['since', 'after', 'all'] as const
type Start = (typeof starts)[number]

/** Sends again what came after an event, or since a time. */
export function Replay({
  hooks,
  webhook,
  end,
}: {
  hooks: Hooks
  webhook: Webhook
  end: (next?: Webhook) => void
}) {
  const { shell, webhooks: t } = texts.value
  const start = useSignal<Start>('since')
  const since = useSignal('')
  const after = useSignal('')
  const { isBusy, failure, act } = useAct()
  const place = (): Place => {
    if (start.value === 'all') return { after: beginning }
    if (start.value === 'after') return { after: after.value.trim() }
    const time = new Date(since.value)
    return { since: Number.isNaN(time.getTime()) ? since.value : time.toISOString() }
  }
  const isMissing = useSignal(false)
  const replay = async () => {
    const typed = { since: since.value, after: after.value.trim(), all: beginning }
    isMissing.value = typed[start.value] === ''
    if (isMissing.value) return
    const name = { of: hooks.of, name: `replay ${webhook.id}` }
    const next = await act(() => once(name, place(), (key) => hooks.replay(webhook.id, place(), key)))
    if (!next) return
    say(t.replayed)
    end(next)
  }
  const problem = isMissing.value ? shell.required : failure?.of(start.value === 'since' ? 'since' : 'after')
  // The sentence about events that are no longer kept says which.
  const isGone = failure?.kind === 'missing'
  return (
    <Dialog
      title={t.replay}
      onClose={() => {
        end()
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void replay()
        }}
      >
        <p class="quiet">{t.replayText}</p>
        <Choice
          label={t.replayFrom}
          value={start.value}
          options={starts.map((each) => [each, t.starts[each]] as const)}
          onValue={(value) => {
            start.value = starts.find((each) => each === value) ?? 'since'
          }}
        />
        {start.value === 'since' && (
          <Field
            type="datetime-local"
            label={t.time}
            value={since.value}
            problem={problem}
            required
            onValue={(value) => {
              since.value = value
            }}
          />
        )}
        {start.value === 'after' && (
          <Field
            label={t.eventId}
            hint={t.eventIdHint}
            value={after.value}
            problem={isGone ? failure.message : problem}
            spellcheck={false}
            required
            onValue={(value) => {
              after.value = value
            }}
          />
        )}
        {problem === undefined && !isGone && <Failed failure={failure} />}
        <footer class="actions">
          <button class="primary" aria-disabled={isBusy}>
            {t.replay}
          </button>
          <button
            type="button"
            onClick={() => {
              end()
            }}
          >
            {shell.cancel}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
