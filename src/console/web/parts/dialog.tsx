import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { texts } from '../i18n.ts'
import { Icon } from './icon.tsx'

/** A modal dialog while it is rendered. The browser gives the focus back to where it was. */
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
    shown?.showModal()
    return () => {
      shown?.close()
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
