import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { texts } from '../i18n.ts'
import { Icon } from './icon.tsx'

interface Toast {
  text: string
  /** What takes it back; the toast then stays long enough to reach it. */
  undo?: () => Promise<void>
}

const shown = signal<readonly Toast[]>([])
/** Milliseconds. */
const stays = { plain: 6_000, withUndo: 20_000 }

const drop = (toast: Toast) => {
  shown.value = shown.value.filter((each) => each !== toast)
}

/** Says what has happened. With `undo` the focus goes to its button, since what was pressed is often gone. */
export function say(text: string, undo?: () => Promise<void>): void {
  shown.value = [...shown.value.slice(-2), { text, ...(undo && { undo }) }]
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
  const { text, undo } = toast
  const button = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    button.current?.focus()
    let rest = undo ? stays.withUndo : stays.plain
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
    await undo?.()
  }
  return (
    <div class="toast" ref={box}>
      <span>{text}</span>
      {undo && (
        <button ref={button} type="button" class="link" onClick={() => void take()}>
          {texts.value.shell.undo}
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
