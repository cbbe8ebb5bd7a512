import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { texts } from '../../i18n.ts'
import { hasDraft } from '../../drafts.ts'
import type { Card } from './card.ts'
import { Editor } from './editor.tsx'
import { draftOf, type Line } from './line.ts'

/** A field that turns into its input when it is pressed. */
export function InPlace<Value>({ card, line, isFixed }: { card: Card; line: Line<Value>; isFixed: boolean }) {
  const isOpen = useSignal(hasDraft(draftOf(card, line.name)))
  const button = useRef<HTMLButtonElement>(null)
  const comesBack = useRef(false)
  useLayoutEffect(() => {
    if (!isOpen.value && comesBack.current) button.current?.focus()
    comesBack.current = false
  }, [isOpen.value])
  const shown = line.show(line.of(card.client.value))
  const content = (
    <>
      <span class="label">{line.label}</span>{' '}
      <bdi class="value">{shown ?? <span class="quiet">{isFixed ? '–' : texts.value.client.add}</span>}</bdi>
    </>
  )
  if (isFixed) return <div class="line">{content}</div>
  if (!isOpen.value)
    return (
      <button
        ref={button}
        type="button"
        class="line"
        onClick={() => {
          isOpen.value = true
        }}
      >
        {content}
      </button>
    )
  return (
    <Editor
      card={card}
      line={line}
      end={(hasFocus) => {
        comesBack.current = hasFocus
        isOpen.value = false
      }}
    />
  )
}
