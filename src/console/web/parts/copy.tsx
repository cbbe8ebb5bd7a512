import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { texts } from '../i18n.ts'
import { Icon } from './icon.tsx'
import { useFirst } from './use-first.ts'

/** Milliseconds for which the button says that it has copied. */
const stays = 2_500

interface Props {
  text: string
  /** What is copied, where the page has several. */
  name?: string
  isPrimary?: boolean
  autofocus?: boolean
  onCopied?: () => void
  /** Selects the text where the browser does not copy, so that a person can. */
  onRefused?: () => void
}

/** A button that copies a text. */
export function Copy({ text, name, isPrimary = false, autofocus = false, onCopied, onRefused }: Props) {
  const { shell } = texts.value
  const isCopied = useSignal(false)
  const first = useFirst<HTMLButtonElement>(autofocus)
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
    try {
      await navigator.clipboard.writeText(text)
      isCopied.value = true
      onCopied?.()
    } catch {
      onRefused?.()
    }
  }
  const said = isCopied.value ? shell.copied : shell.copy
  return (
    <button
      type="button"
      class={isPrimary ? 'primary' : ''}
      aria-label={name === undefined ? undefined : `${said}: ${name}`}
      {...first}
      onClick={() => void copy()}
    >
      <Icon name={isCopied.value ? 'check' : 'copy'} />
      <span aria-live="polite">{said}</span>
    </button>
  )
}

/** A text to be copied, such as a secret or a link, with its button. */
export function CopyBox({ text, label, ...button }: Omit<Props, 'name'> & { label: string }) {
  const id = useId()
  const select = () => {
    const shown = document.getElementById(id)
    if (shown) getSelection()?.selectAllChildren(shown)
  }
  return (
    <div class="copy-box" role="group" aria-label={label}>
      <code dir="ltr" id={id}>
        {text}
      </code>
      <Copy text={text} {...button} onRefused={select} />
    </div>
  )
}
