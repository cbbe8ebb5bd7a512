import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'

/** For the tests of a file: time stands, retries have no jitter, and the log stays silent. */
export function quietly(): void {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
  })
  beforeEach(() => {
    vi.spyOn(Math, 'random').mockReturnValue(0)
    vi.spyOn(console, 'info').mockReturnValue()
    vi.spyOn(console, 'error').mockReturnValue()
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })
  afterAll(() => {
    vi.useRealTimers()
  })
}
