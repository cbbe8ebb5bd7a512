import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { isAbort } from '../api/client.ts'
import type { Failure } from '../api/failure.ts'
import { toFailure } from './failed.tsx'

interface Loaded<Data> {
  /** The latest answer; it stays while the next one is on its way. */
  data: Data | undefined
  failure: Failure | undefined
  isLoading: boolean
  again: () => void
  /** Shows something else at once, as after a change that succeeded. */
  set: (data: Data) => void
}

/** Loads anew whenever the key changes; only the answer to the latest key counts. */
export function useLoaded<Data>(key: string, load: (signal: AbortSignal) => Promise<Data>): Loaded<Data> {
  const data = useSignal<Data | undefined>(undefined)
  const failure = useSignal<Failure | undefined>(undefined)
  const isLoading = useSignal(true)
  const turn = useSignal(0)
  // The call is made before the page is painted, which takes its time.
  useLayoutEffect(() => {
    const control = new AbortController()
    isLoading.value = true
    load(control.signal).then(
      (answer) => {
        if (control.signal.aborted) return
        data.value = answer
        failure.value = undefined
        isLoading.value = false
      },
      (reason: unknown) => {
        if (control.signal.aborted || isAbort(reason)) return
        failure.value = toFailure(reason)
        isLoading.value = false
      },
    )
    return () => {
      control.abort()
    }
  }, [key, turn.value])
  return {
    data: data.value,
    failure: failure.value,
    isLoading: isLoading.value,
    again: () => {
      turn.value += 1
    },
    set: (next) => {
      data.value = next
    },
  }
}
