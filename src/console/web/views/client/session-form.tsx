import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { api } from '../../api/client.ts'
import { once } from '../../api/once.ts'
import type { Failure } from '../../api/failure.ts'
import { useDraft } from '../../drafts.ts'
import { texts } from '../../i18n.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Failed, toFailure } from '../../parts/failed.tsx'
import { Around, Choice, Field } from '../../parts/field.tsx'
import { Restored } from '../../parts/restored.tsx'
import { say } from '../../parts/toast.tsx'
import { activities } from '../clients/roster.ts'
import type { Card } from './card.ts'
import { draftOf } from './line.ts'
import { localNow, measures, problemsOf, toSession, type Typed } from './new-session.ts'

/** Records a session of the client. */
export function SessionForm({ card, end }: { card: Card; end: () => void }) {
  const { client: t, clients, shell } = texts.value
  const blank = useRef<Typed>({
    activity: card.client.value.preferable_activities[0] ?? activities[0],
    time: localNow(),
    minutes: '',
    weight: '',
    leg_length: '',
    ycom: '',
    note: '',
  }).current
  const name = draftOf(card, 'session')
  const draft = useDraft(name, blank)
  const typed = draft.value.value
  const problems = useSignal<Partial<Record<string, string>>>({})
  const failure = useSignal<Failure | undefined>(undefined)
  const isBusy = useSignal(false)
  const problem = (field: string) => problems.value[field] ?? failure.value?.of(field)
  const bound = (field: keyof Typed) => ({
    value: typed[field],
    onValue: (value: string) => {
      draft.value.value = { ...draft.value.peek(), [field]: value }
    },
  })
  const record = async () => {
    problems.value = problemsOf(typed)
    if (Object.values(problems.value).some(Boolean) || isBusy.peek()) return
    isBusy.value = true
    failure.value = undefined
    const init = { params: { path: { user_uid: card.uid } }, body: toSession(typed) }
    try {
      await once(name, init.body, (headers) =>
        card.act(
          () => api.POST('/client-management/clients/record-session/{user_uid}', { ...init, headers }),
          headers,
        ),
      )
      draft.forget()
      say(t.sessionRecorded)
      end()
    } catch (reason) {
      failure.value = toFailure(reason)
    }
    isBusy.value = false
  }
  return (
    <Dialog title={t.recordSession} onClose={end}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void record()
        }}
      >
        <Restored draft={draft} />
        <Choice
          label={clients.activity}
          options={activities.map((each) => [each, clients.activities[each]])}
          {...bound('activity')}
        />
        <div class="columns">
          <Field label={t.start} type="datetime-local" problem={problem('started_at')} {...bound('time')} />
          <Field
            label={t.minutes}
            inputMode="numeric"
            problem={problem('duration_seconds')}
            {...bound('minutes')}
          />
        </div>
        <div class="columns narrow">
          {measures.map((field) => (
            <Field
              key={field}
              label={t.fields[field]}
              inputMode="decimal"
              problem={problem(field)}
              {...bound(field)}
            />
          ))}
        </div>
        <Around label={t.sessionNote} problem={problem('note')}>
          {(names) => (
            <textarea
              {...names}
              dir="auto"
              maxLength={2000}
              value={typed.note}
              onInput={(event) => {
                bound('note').onValue(event.currentTarget.value)
              }}
            />
          )}
        </Around>
        {failure.value?.problems.length === 0 && <Failed failure={failure.value} />}
        <footer class="actions">
          <button class="primary" aria-disabled={isBusy.value}>
            {t.record}
          </button>
          <button type="button" onClick={end}>
            {shell.cancel}
          </button>
        </footer>
      </form>
    </Dialog>
  )
}
