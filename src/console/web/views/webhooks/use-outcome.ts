import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Hooks, Webhook } from './hooks.ts'

/** Seconds between looks: a receiver may take a while to answer, most do so at once. */
const pauses = [1, 1, 2, 3, 5, 8, 10]

/** No attempt was made yet since the last change. */
const isOpen = ({ status, last_status, last_error }: Webhook) =>
  status === 'active' && last_status === null && last_error === null

/**
 * Looks what became of a change of this window: its first delivery comes a moment after the answer. True while that is
 * awaited.
 */
export function useOutcome(hooks: Hooks, webhook: Webhook, set: (webhook: Webhook) => void): boolean {
  const isAwaited = useSignal(false)
  const asRead = useRef(webhook)
  const tell = useRef(set)
  tell.current = set
  useEffect(() => {
    if (webhook === asRead.current || !isOpen(webhook)) return
    const control = new AbortController()
    isAwaited.value = true
    void settled(hooks, webhook.id, control.signal).then((found) => {
      if (control.signal.aborted) return
      isAwaited.value = false
      if (found) tell.current(found)
    })
    return () => {
      control.abort()
      isAwaited.value = false
    }
  }, [webhook])
  return isAwaited.value
}

/** The webhook once an attempt was made; undefined where none was made in time, or the page no longer asks. */
async function settled(hooks: Hooks, id: string, signal: AbortSignal): Promise<Webhook | undefined> {
  for (const seconds of pauses) {
    await new Promise((end) => setTimeout(end, seconds * 1000))
    if (signal.aborted) return undefined
    const all = await hooks.list(signal).catch(() => [])
    const found = all.find((each) => each.id === id)
    if (found && !isOpen(found)) return found
  }
  return undefined
}
