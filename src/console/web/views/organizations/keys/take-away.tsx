import { useSignal } from '@preact/signals'
import { useEffect, useId, useRef } from 'preact/hooks'
import { texts } from '../../../i18n.ts'
import { Icon } from '../../../parts/icon.tsx'

/** A text to take away, with a button that copies it; where the page may not, it is selected for the person to copy. */
export function TakeAway({
  label,
  hint,
  text,
  action,
  isFirst = false,
  onCopied,
}: {
  label: string
  hint?: string
  text: string
  /** What the button says. */
  action: string
  /** Whether it is the obvious thing to do: then it has the focus. */
  isFirst?: boolean
  onCopied?: () => void
}) {
  const { shell } = texts.value
  const said = useSignal('')
  const name = useId()
  const box = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The dialog around opens after this, and takes the focus first.
    if (isFirst) queueMicrotask(() => button.current?.focus())
  }, [])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      said.value = shell.copied
    } catch {
      if (box.current) getSelection()?.selectAllChildren(box.current)
      said.value = texts.value.keys.copyYourself
    }
    onCopied?.()
  }
  return (
    <div class="secret" role="group" aria-labelledby={name}>
      <b id={name}>{label}</b>
      <code ref={box} tabIndex={0} dir="ltr" translate={false}>
        {text}
      </code>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class="actions">
        <button ref={button} type="button" class={isFirst ? 'primary' : ''} onClick={() => void copy()}>
          <Icon name="copy" /> {action}
        </button>
        <span role="status">{said.value}</span>
      </div>
    </div>
  )
}
