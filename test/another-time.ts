import { vi } from 'vitest'

const hour = 3_600_000
let hours = 0

/**
 * Moves the clock to a time that no other test uses, so that the isolate's memories have expired, both now and
 * when the clock goes back.
 */
export function anotherTime(): void {
  vi.useRealTimers()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() + ++hours * hour)
}
/** Advances the clock. */
export const after = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)
