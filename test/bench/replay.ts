import { calls, type Call } from './calls.ts'
import { removeNewClients, type Target } from './population.ts'
import type { Runtime, Side } from './runtime.ts'

/** Microseconds a request, by call and side. */
export type Replays = Map<Call, Record<Side, number>>

const times = 1_000
const warmUps = 3

/** The least of some rounds: what else runs on the machine only ever adds. */
export async function replay({ replayed, db }: Runtime, target: Target, rounds: number): Promise<Replays> {
  const replays: Replays = new Map()
  for (const call of calls) {
    const least = { ours: Infinity, floor: Infinity }
    for (let round = -warmUps; round < rounds; round++) {
      for (const side of ['ours', 'floor'] as const) {
        const { path, headers, ...init } = call.request(target, 0)
        const sent = { ...init, headers: { ...headers, 'x-times': String(times) } }
        const response = await fetch(replayed[side] + path, sent)
        const text = await response.text()
        if (!response.ok) throw new Error(`${call.name}: ${side} answered ${response.status} when replayed`)
        if (call.leavesClients) await removeNewClients(db, target)
        if (round >= 0) least[side] = Math.min(least[side], Number(text))
      }
    }
    replays.set(call, least)
  }
  return replays
}
