import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { query } from '../router.ts'
import { Icon } from './icon.tsx'

/** Milliseconds without a key pressed, after which the words are searched. */
const rest = 200

/** Searches while one types, with the words of the address. `/` jumps here, and an arrow down to the first result. */
export function Search({ label, onWords }: { label: string; onWords: (words: string) => void }) {
  const asked = query.value.get('q') ?? ''
  const typed = useSignal(asked)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // Back and forward change the words, too; what is being typed stays.
    if (document.activeElement !== input.current) typed.value = asked
  }, [asked])
  useLayoutEffect(() => {
    if (document.activeElement === document.body) input.current?.focus()
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
      clearTimeout(timer.current)
    }
  }, [])
  return (
    <label class="search">
      <Icon name="search" />
      <span class="hidden">{label}</span>
      <input
        ref={input}
        type="search"
        dir="auto"
        placeholder={label}
        value={typed.value}
        onInput={({ currentTarget: { value } }) => {
          typed.value = value
          clearTimeout(timer.current)
          timer.current = setTimeout(() => {
            onWords(value.trim())
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
