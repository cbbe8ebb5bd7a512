import { useSignal } from '@preact/signals'
import type { Failure } from '../api/failure.ts'
import { toFailure } from './failed.tsx'

/** Something that a person asked for: whether it is under way, and why it failed. */
export function useAct() {
  const isBusy = useSignal(false)
  const failure = useSignal<Failure | undefined>(undefined)
  /** Does it, once at a time; undefined if it failed. */
  const act = async <Done>(work: () => Promise<Done>): Promise<Done | undefined> => {
    if (isBusy.value) return undefined
    isBusy.value = true
    failure.value = undefined
    try {
      return await work()
    } catch (reason) {
      failure.value = toFailure(reason)
      return undefined
    } finally {
      isBusy.value = false
    }
  }
  return { isBusy: isBusy.value, failure: failure.value, act }
}
