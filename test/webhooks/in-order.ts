import { expect, vi } from 'vitest'
import { actions } from './actions.ts'
import type { Inbox } from './inbox.ts'
import { verifier } from './world.ts'

/**
 * The messages at a receiver, in the order of their arrival: each is signed and says what its event is; an event comes
 * only after the one before it was taken, and a repeated one is the same message.
 */
export async function expectInOrder(inbox: Inbox, ids: string[]): Promise<void> {
  const received = await inbox.received()
  vi.useFakeTimers({ toFake: ['Date'] })
  const bodies = new Map<string, string>()
  let taken = -1
  for (const { headers, body, action } of received) {
    const id = headers['webhook-id'] ?? ''
    const place = ids.indexOf(id)
    expect(place, `${id} is an event of the endpoint`).toBeGreaterThanOrEqual(0)
    expect(place, `${id} is not before its turn`).toBeLessThanOrEqual(taken + 1)
    if (actions.takes.some((each) => each === action)) taken = Math.max(taken, place)
    expect(body).toBe(bodies.get(id) ?? body)
    bodies.set(id, body)
    // The library wants a fresh message.
    vi.setSystemTime(Number(headers['webhook-timestamp']) * 1_000)
    expect(verifier.verify(body, headers)).toMatchObject({ data: { id } })
  }
  vi.useRealTimers()
}
