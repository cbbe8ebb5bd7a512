import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'

/** A button that opens a box below it. The box closes by Escape, and by a click or a focus outside. */
export function Menu({
  label,
  name,
  kind = '',
  children,
}: {
  label: ComponentChildren
  /** What a screen reader says where the label is a picture. */
  name?: string
  kind?: string
  children: ComponentChildren
}) {
  const id = useId()
  // What nobody has opened yet need not be made.
  const isMade = useSignal(false)
  const isOpen = useSignal(false)
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const place = () => {
    const [from, to] = [button.current?.getBoundingClientRect(), box.current]
    if (!from || !to) return
    const most = Math.max(8, document.documentElement.clientWidth - to.offsetWidth - 8)
    const start = document.documentElement.dir === 'rtl' ? from.right - to.offsetWidth : from.left
    to.style.left = `${Math.min(Math.max(8, start), most)}px`
    const [above, below] = [from.top - 16, innerHeight - from.bottom - 16]
    // Where it does not fit below, it opens on the side that has more room.
    const isAbove = to.scrollHeight > below && above > below
    const height = Math.min(to.scrollHeight + 2, isAbove ? above : below)
    to.style.top = `${isAbove ? from.top - 6 - height : from.bottom + 6}px`
    to.style.maxHeight = `${height}px`
  }
  useLayoutEffect(() => {
    if (!isOpen.value) return
    place()
    const closed = new AbortController()
    // What scrolls may be any box that the button is in.
    const how = { capture: true, passive: true, signal: closed.signal }
    addEventListener('scroll', place, how)
    addEventListener('resize', place, how)
    return () => {
      closed.abort()
    }
  }, [isOpen.value])
  return (
    <>
      <button ref={button} type="button" class={kind} aria-label={name} popovertarget={id}>
        {label}
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        // What is pressed beside a control keeps the focus in the box: outside of it, the box would close.
        tabIndex={-1}
        class="menu"
        onBeforeToggle={() => {
          isMade.value = true
        }}
        onClick={({ target }) => {
          // What a row of the menu does is done elsewhere, and the focus is back on the button; so with links.
          if (target instanceof Element && target.closest('a, button.row')) box.current?.hidePopover()
        }}
        onToggle={(event) => {
          isOpen.value = event.newState === 'open'
        }}
        onFocusOut={({ relatedTarget }) => {
          if (
            relatedTarget instanceof Node &&
            !box.current?.contains(relatedTarget) &&
            relatedTarget !== button.current
          )
            box.current?.hidePopover()
        }}
      >
        {isMade.value && children}
      </div>
    </>
  )
}
