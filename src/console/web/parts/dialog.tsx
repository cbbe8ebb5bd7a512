import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { texts } from '../i18n.ts'
import { Icon } from './icon.tsx'

/** A modal dialog while it is rendered. The focus begins in its first field, and goes back to where it was. */
export function Dialog({
  title,
  onClose,
  wide = false,
  children,
}: {
  title: string
  onClose: () => void
  wide?: boolean
  children: ComponentChildren
}) {
  const box = useRef<HTMLDialogElement>(null)
  const name = useId()
  useEffect(() => {
    const shown = box.current
    const before = document.activeElement
    shown?.showModal()
    if (!shown?.querySelector('[autofocus]'))
      shown?.querySelector<HTMLElement>('input,select,textarea')?.focus()
    return () => {
      shown?.close()
      // The dialog may have left the page already, and the focus with it.
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      class={wide ? 'wide' : ''}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header class="dialog-head">
        <h2 id={name}>{title}</h2>
        <button type="button" class="plain" aria-label={texts.value.shell.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  )
}
