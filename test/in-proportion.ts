import { expect } from 'vitest'

const known = JSON.stringify(Array.from({ length: 20_000 }, (_, number) => [number, 'text']))

/** The time that a known piece of work takes on this machine now, in milliseconds. */
function yardstick(): number {
  const began = Date.now()
  for (let turn = 0; turn < 10; turn++) JSON.parse(known)
  return Date.now() - began
}

/** Expects work to take about a second on an idle machine, and proportionally longer on a slow or busy one. */
export async function expectInProportion(work: () => unknown): Promise<void> {
  const before = yardstick()
  const began = Date.now()
  await work()
  const spent = Date.now() - began
  expect(spent).toBeLessThan(50 * Math.max(before, yardstick()))
}
