import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useDraft } from '../../drafts.ts'
import { fill, texts } from '../../i18n.ts'
import type { Failure } from '../../api/failure.ts'
import { sentenceOf, toFailure } from '../../parts/failed.tsx'
import { afterPress } from '../../parts/after-press.ts'
import { Around } from '../../parts/field.tsx'
import { Restored } from '../../parts/restored.tsx'
import { say } from '../../parts/toast.tsx'
import type { Card } from './card.ts'
import { Conflict } from './conflict.tsx'
import { draftOf, type Line } from './line.ts'
import { same } from './same.ts'

/** A field while it is typed: Enter and leaving save, Escape takes back. It stays open until it is saved. */
export function Editor<Value>({
  card,
  line,
  end,
}: {
  card: Card
  line: Line<Value>
  end: (hasFocus: boolean) => void
}) {
  const t = texts.value.client
  const opened = useRef(line.of(card.client.value)).current
  const draft = useDraft(draftOf(card, line.name), { value: opened, before: opened })
  const { value, before } = draft.value.value
  const problem = useSignal<string | undefined>(undefined)
  const failure = useSignal<Failure | undefined>(undefined)
  const isBusy = useSignal(false)
  const isEnded = useRef(false)
  const isLeft = useRef(false)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const input = box.current?.querySelector<HTMLElement>('input,select,textarea')
    input?.focus()
    if (input instanceof HTMLInputElement) input.select()
    return () => {
      isLeft.current = true
      if (!isBusy.peek()) tell()
    }
  }, [])

  /** Says what is not saved, where nothing else shows it any more. */
  const tell = () => {
    const { value, before } = draft.value.peek()
    if (isEnded.current || same(value, before)) return
    say(fill(t.fieldWaits, { field: line.label, name: card.client.peek().display_name }))
  }

  const close = () => {
    if (isEnded.current) return
    isEnded.current = true
    draft.forget()
    end(box.current?.contains(document.activeElement) ?? false)
  }
  const save = async (base: Value) => {
    if (isBusy.value || isEnded.current) return
    // A part of the field may have changed it a moment ago, when it lost the focus.
    const { value } = draft.value.peek()
    if (same(value, base)) {
      // The line below moves, which may be what is being pressed.
      afterPress(close)
      return
    }
    const change = line.toChange(value, base)
    problem.value = typeof change === 'string' ? change : undefined
    failure.value = undefined
    if (typeof change === 'string') return
    isBusy.value = true
    try {
      await card.update(change, (now) => same(line.of(now), base))
      close()
    } catch (reason) {
      // The other one may have made the very change, as may an earlier call whose answer was lost.
      if (same(line.of(card.client.value), value)) close()
      failure.value = toFailure(reason)
      problem.value = failure.value.of(line.name)
      if (isLeft.current) tell()
    }
    isBusy.value = false
  }
  const isConflict = failure.value?.kind === 'conflict'
  return (
    <div
      ref={box}
      class="line open"
      aria-busy={isBusy.value}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isBusy.value) close()
        const isLineBreak = event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey
        if (event.key !== 'Enter' || event.isComposing || isLineBreak) return
        if (event.target instanceof HTMLButtonElement) return
        event.preventDefault()
        void save(before)
      }}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        // Where the window loses the focus, the input keeps it.
        const next = relatedTarget ?? document.activeElement
        if (!isConflict && !(next instanceof Node && currentTarget.contains(next))) void save(before)
      }}
    >
      <Around
        label={line.label}
        hint={problem.value ? undefined : (line.hint ?? t.enterSaves)}
        problem={problem.value}
      >
        {(names) =>
          line.input({
            value,
            names,
            onValue: (next) => {
              draft.value.value = { value: next, before }
            },
          })
        }
      </Around>
      <Restored draft={draft} />
      {failure.value && !isConflict && !problem.value && (
        <p class="problem" role="alert">
          {sentenceOf(failure.value)}
        </p>
      )}
      {isConflict && (
        <Conflict
          card={card}
          field={line.name}
          mine={line.show(value)}
          theirs={line.show(line.of(card.client.value))}
          onMine={() => {
            const base = line.of(card.client.value)
            draft.value.value = { value, before: base }
            void save(base)
          }}
          onTheirs={close}
        />
      )}
    </div>
  )
}
