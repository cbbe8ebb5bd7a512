import { useSignal } from '@preact/signals'
import { isAbort } from '../../api/client.ts'
import type { Failure } from '../../api/failure.ts'
import { toFailure } from '../../parts/failed.tsx'
import { useLoaded } from '../../parts/use-loaded.ts'

interface Part<Item> {
  items: readonly Item[]
  /** Where the next part begins; null after the last one. */
  next: string | null
}

/** How many come with a press of "show more", and how many of the API at most at once. */
const step = 10
const most = 500

/** A list that grows by "show more". When the key changes, as many as were shown are read anew. */
export function useGrowing<Item>(
  key: string,
  load: (limit: number, from: string | undefined, signal: AbortSignal) => Promise<Part<Item>>,
) {
  const added = useSignal<readonly Item[]>([])
  const count = useSignal(step)
  const next = useSignal<string | null | undefined>(undefined)
  const failure = useSignal<Failure | undefined>(undefined)
  const isGrowing = useSignal(false)
  const first = useLoaded(key, async (signal) => {
    const part = await load(Math.min(count.peek(), most), undefined, signal)
    added.value = []
    next.value = part.next
    return part
  })
  const grow = async () => {
    if (isGrowing.peek() || !next.peek()) return
    isGrowing.value = true
    failure.value = undefined
    const { data } = first
    const pressed = document.activeElement
    try {
      const part = await load(step, next.peek() ?? undefined, new AbortController().signal)
      added.value = [...added.peek(), ...part.items]
      next.value = part.next
      count.value = (data?.items.length ?? 0) + added.peek().length
      // The button goes after the last part.
      if (part.next === null && document.activeElement === pressed)
        pressed?.closest('section')?.querySelector('h2')?.focus()
    } catch (reason) {
      if (!isAbort(reason)) failure.value = toFailure(reason)
    }
    isGrowing.value = false
  }
  return {
    items: first.data && [...first.data.items, ...added.value],
    hasMore: typeof next.value === 'string',
    more: () => void grow(),
    failure: failure.value ?? first.failure,
    again: failure.value ? () => void grow() : first.again,
    isBusy: isGrowing.value,
  }
}
