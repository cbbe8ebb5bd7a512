import { expect } from 'vitest'

const known = JSON.stringify(Array.from({ length: 20_000 }, (_, number) => [number, 'text']))

/** How long a known piece of work takes at present, on this machine and beside whatever else it does. */
function yardstick(): number {
  const began = Date.now()
  for (let turn = 0; turn < 10; turn++) JSON.parse(known)
  return Date.now() - began
}

/** Work that takes about a second or less on a machine at rest, and on any other in proportion. */
export async function expectInProportion(work: () => unknown): Promise<void> {
  const before = yardstick()
  const began = Date.now()
  await work()
  const spent = Date.now() - began
  expect(spent).toBeLessThan(50 * Math.max(before, yardstick()))
}
