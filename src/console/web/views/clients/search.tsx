import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { texts } from '../../i18n.ts'
import { Icon } from '../../parts/icon.tsx'
import { query } from '../../router.ts'
import { filter } from './roster.ts'

/** Milliseconds without a key pressed, after which the words are searched. */
const rest = 200

export function Search() {
  const t = texts.value.clients
  const asked = query.value.get('q') ?? ''
  const typed = useSignal(asked)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Back and forward change the words, too; what is being typed stays.
    if (document.activeElement !== input.current) typed.value = asked
  }, [asked])
  useEffect(() => {
    const jump = (event: KeyboardEvent) => {
      if (
        event.key !== '/' ||
        (event.target instanceof Element && event.target.closest('input,textarea,select,dialog'))
      )
        return
      event.preventDefault()
      input.current?.focus()
    }
    addEventListener('keydown', jump)
    return () => {
      removeEventListener('keydown', jump)
    }
  }, [])
  return (
    <label class="search">
      <Icon name="search" />
      <span class="hidden">{t.search}</span>
      <input
        ref={input}
        type="search"
        dir="auto"
        placeholder={t.search}
        value={typed.value}
        autofocus
        onInput={({ currentTarget: { value } }) => {
          typed.value = value
          clearTimeout(timer.current)
          timer.current = setTimeout(() => {
            filter({ q: value.trim() }, { isReplaced: true })
          }, rest)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return
          event.preventDefault()
          document.querySelector<HTMLElement>('tbody a')?.focus()
        }}
      />
    </label>
  )
}
