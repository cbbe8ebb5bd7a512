import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { texts } from '../i18n.ts'
import { Icon } from './icon.tsx'

/** Milliseconds for which the button says that it has copied. */
const stays = 2_500

/** A button that copies a text. `name` says which one, where the page has several. */
export function Copy({
  text,
  name,
  isPrimary = false,
}: {
  text: string
  name?: string
  isPrimary?: boolean
}) {
  const { shell } = texts.value
  const isCopied = useSignal(false)
  useEffect(() => {
    if (!isCopied.value) return
    const timer = setTimeout(() => {
      isCopied.value = false
    }, stays)
    return () => {
      clearTimeout(timer)
    }
  }, [isCopied.value])
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    isCopied.value = true
  }
  return (
    <button
      type="button"
      class={isPrimary ? 'primary' : ''}
      aria-label={name === undefined ? undefined : `${isCopied.value ? shell.copied : shell.copy}: ${name}`}
      onClick={() => void copy()}
    >
      <Icon name={isCopied.value ? 'check' : 'copy'} />
      <span aria-live="polite">{isCopied.value ? shell.copied : shell.copy}</span>
    </button>
  )
}

/** A text to be copied, such as a secret or a link, with its button. */
export function CopyBox({ text, label }: { text: string; label: string }) {
  return (
    <div class="copy-box">
      <code dir="ltr" aria-label={label} role="group">
        {text}
      </code>
      <Copy text={text} isPrimary />
    </div>
  )
}
