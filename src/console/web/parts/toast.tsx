import { signal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { texts } from '../i18n.ts'
import { Icon } from './icon.tsx'

interface Toast {
  text: string
  /** What takes it back, or tries it again; the toast then stays long enough to reach it. */
  act?: () => Promise<void>
  name?: string | undefined
}

const shown = signal<readonly Toast[]>([])
/** Milliseconds. */
const stays = { plain: 6_000, withAct: 20_000 }

const drop = (toast: Toast) => {
  shown.value = shown.value.filter((each) => each !== toast)
}

/**
 * Says what has happened. With `act` the focus goes to its button, since what was pressed is often gone. The button is
 * called Undo if it has no other name.
 */
export function say(text: string, act?: () => Promise<void>, name?: string): void {
  shown.value = [...shown.value.slice(-2), { text, name, ...(act && { act }) }]
}

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {shown.value.map((toast) => (
        <Shown key={toast} toast={toast} />
      ))}
    </div>
  )
}

function Shown({ toast }: { toast: Toast }) {
  const { text, act, name = texts.value.shell.undo } = toast
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    button.current?.focus()
    let rest = act ? stays.withAct : stays.plain
    // Time stands while the pointer is on it; the focus does not count, as it begins there.
    const timer = setInterval(() => {
      if (!box.current?.matches(':hover')) rest -= 250
      if (rest <= 0) drop(toast)
    }, 250)
    return () => {
      clearInterval(timer)
    }
  }, [])
  const take = async () => {
    drop(toast)
    document.querySelector<HTMLElement>('main')?.focus()
    await act?.()
  }
  return (
    <div class="toast" ref={box}>
      <span>{text}</span>
      {act && (
        <button ref={button} type="button" class="link" onClick={() => void take()}>
          {name}
        </button>
      )}
      <button
        type="button"
        class="plain"
        aria-label={texts.value.shell.close}
        onClick={() => {
          drop(toast)
        }}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
