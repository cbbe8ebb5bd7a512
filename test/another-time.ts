import { vi } from 'vitest'

const hour = 3_600_000
let hours = 0

/**
 * Moves the clock to a time of the test's own, at which the isolate has forgotten whatever it remembers for a while; and
 * so it has when the test is over and the clock goes back.
 */
export function anotherTime(): void {
  vi.useRealTimers()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(Date.now() + ++hours * hour)
}
/** Lets time go by. */
export const after = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)
