import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { texts } from '../../../i18n.ts'
import { Copy } from '../../../parts/copy.tsx'

/** A text to take away, of one line or several; where the page may not copy it, it is selected for the person to. */
export function TakeAway({
  label,
  hint,
  text,
  isFirst = false,
  onCopied,
}: {
  label: string
  hint?: string
  text: string
  /** Whether it is the obvious thing to do: then it has the focus. */
  isFirst?: boolean
  onCopied: () => void
}) {
  const isRefused = useSignal(false)
  const id = useId()
  const select = () => {
    const shown = document.getElementById(id)
    if (shown) getSelection()?.selectAllChildren(shown)
    isRefused.value = true
    // What is selected can be copied: the person need not be asked for it when this closes.
    onCopied()
  }
  return (
    <section class="take-away">
      <h3>{label}</h3>
      <code id={id} dir="ltr" translate={false}>
        {text}
      </code>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <div class="actions">
        <Copy
          text={text}
          name={label}
          isPrimary={isFirst}
          autofocus={isFirst}
          onCopied={onCopied}
          onRefused={select}
        />
        <span role="status">{isRefused.value && texts.value.keys.copyYourself}</span>
      </div>
    </section>
  )
}
