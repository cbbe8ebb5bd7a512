import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Failure } from '../../api/failure.ts'
import { useDraft } from '../../drafts.ts'
import { dayAndTime, fill, texts } from '../../i18n.ts'
import { Failed, toFailure } from '../../parts/failed.tsx'
import { say } from '../../parts/toast.tsx'
import { coach, may } from '../../session.ts'
import { noteOf, type Card } from './card.ts'
import { Conflict } from './conflict.tsx'
import { draftOf } from './line.ts'

/** Milliseconds after the last key, after which the note is saved. */
const rest = 1_000

/** The note, which saves itself while it is written. */
export function Note({ card, isFixed }: { card: Card; isFixed: boolean }) {
  const t = texts.value.client
  const client = card.client.value
  const stored = noteOf(client)
  if (isFixed || !may(coach.value, 'notes:write'))
    return (
      <section class="card">
        <h2>{t.note}</h2>
        <p class={stored ? 'text' : 'quiet'} dir="auto">
          {stored || t.noNote}
        </p>
      </section>
    )
  return <Written card={card} stored={stored} />
}

function Written({ card, stored }: { card: Card; stored: string }) {
  const { client: t, shell } = texts.value
  const { display_name: name } = card.client.value
  const draft = useDraft(draftOf(card, 'note'), { value: stored, before: stored })
  const { value, before } = draft.value.value
  const isBusy = useSignal(false)
  const failure = useSignal<Failure | undefined>(undefined)
  const isLeft = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isConflict = failure.value?.kind === 'conflict'

  const save = async () => {
    clearTimeout(timer.current)
    // What is typed while it is saved counts from what was saved.
    const { value: text, before: base } = draft.value.peek()
    if (isBusy.peek() || text === base) return
    isBusy.value = true
    try {
      await card.saveNote(text, base)
      failure.value = undefined
    } catch (reason) {
      if (noteOf(card.client.peek()) !== text) failure.value = toFailure(reason)
    }
    isBusy.value = false
    if (failure.peek()) {
      // Nothing shows the failure any more.
      if (isLeft.current) say(fill(t.noteWaits, { name }))
      return
    }
    const { value: now } = draft.value.peek()
    draft.value.value = { value: now, before: text }
    if (!isLeft.current) {
      if (now !== text) later()
    } else if (now === text) draft.forget()
    else void save()
  }
  const later = () => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void save(), rest)
  }
  useEffect(() => {
    // What others saved shows at once where nothing is typed.
    if (value === before && !isBusy.value) draft.value.value = { value: stored, before: stored }
  }, [stored])
  useEffect(() => {
    const again = () => void save()
    // A draft of an earlier visit is saved as if it were just typed.
    later()
    addEventListener('online', again)
    return () => {
      removeEventListener('online', again)
      isLeft.current = true
      if (failure.peek()?.kind !== 'conflict') void save()
      else say(fill(t.noteWaits, { name }))
    }
  }, [])

  const updated = card.client.value.notes?.updated_at
  const state =
    isBusy.value || value !== before
      ? shell.saving
      : updated
        ? fill(t.savedAt, { time: dayAndTime(updated) })
        : ''
  return (
    <section class="card">
      <h2 id="note">{t.note}</h2>
      <textarea
        aria-labelledby="note"
        dir="auto"
        class="note"
        placeholder={t.notePlaceholder}
        value={value}
        onInput={(event) => {
          draft.value.value = { value: event.currentTarget.value, before }
          if (!isConflict) later()
        }}
        onBlur={() => {
          if (!isConflict) void save()
        }}
      />
      <p class="hint" role="status">
        {!failure.value && state}
      </p>
      {isConflict ? (
        <Conflict
          card={card}
          field="note"
          mine={value || undefined}
          theirs={stored || undefined}
          onMine={() => {
            failure.value = undefined
            draft.value.value = { value, before: stored }
            void save()
          }}
          onTheirs={() => {
            failure.value = undefined
            draft.value.value = { value: stored, before: stored }
          }}
        />
      ) : (
        <Failed failure={failure.value} again={() => void save()} />
      )}
    </section>
  )
}
