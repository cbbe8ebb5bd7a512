import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { texts } from '../i18n.ts'
import { Icon } from './icon.tsx'

/** What a person came from: a menu that was chosen from is closed by now, its button is there. */
function openerOf(element: Element | null): Element | null {
  const menu = element?.closest('[popover]')
  return menu ? document.querySelector(`[popovertarget="${CSS.escape(menu.id)}"]`) : element
}

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
  useLayoutEffect(() => {
    const shown = box.current
    const before = openerOf(document.activeElement)
    shown?.showModal()
    const first = shown?.querySelector<HTMLElement>('[data-first]')
    ;(first ?? shown?.querySelector<HTMLElement>('input,select,textarea'))?.focus()
    return () => {
      shown?.close()
      // The dialog may have left the page already, and the focus with it; what had it before may be gone, too.
      const now = document.activeElement
      const isLost = now === document.body || shown?.contains(now)
      if (!isLost || !(before instanceof HTMLElement)) return
      const next = before.isConnected ? before : document.querySelector<HTMLElement>('main')
      next?.focus()
    }
  }, [])
  return (
    <dialog
      ref={box}
      class={wide ? 'wide' : ''}
      aria-labelledby={name}
      onCancel={(event) => {
        // The system's file dialog inside says the same when nothing was chosen.
        if (event.target !== event.currentTarget) return
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
