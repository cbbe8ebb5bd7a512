import { answerOf, comparedRequest, sides, type Side } from './answers.ts'
import { calls, type Call } from './calls.ts'
import type { Answers } from './compare.ts'
import { removeNewClients, type Target } from './population.ts'
import type { Replayed } from './replayed.ts'
import type { Runtime } from './runtime.ts'

/** Microseconds a request, by call and side. */
export type Replays = Map<Call, Record<Side, number>>

const times = 1_000
const warmUps = 3

/** The least of some rounds: what else runs on the machine only ever adds. */
export async function replay(
  { replayed, db }: Runtime,
  target: Target,
  answers: Answers,
  rounds: number,
): Promise<Replays> {
  const replays: Replays = new Map()
  for (const call of calls) {
    const least = { ours: Infinity, floor: Infinity }
    for (let round = -warmUps; round < rounds; round++) {
      for (const side of sides) {
        const { path, headers, ...init } = comparedRequest(call, target)
        const sent = { ...init, headers: { ...headers, 'x-times': String(times) } }
        const response = await fetch(replayed[side] + path, sent)
        if (response.status !== call.status) {
          throw new Error(`${call.name}: ${side} answered ${response.status} when replayed`)
        }
        const { microseconds, body }: Replayed = await response.json()
        if (call.leavesClients) await removeNewClients(db, target)
        if (answerOf(call, body) !== answers.get(call)) {
          throw new Error(`${call.name}: ${side} answered something else when replayed:\n${body}`)
        }
        if (round >= 0) least[side] = Math.min(least[side], microseconds)
      }
    }
    replays.set(call, least)
  }
  return replays
}
