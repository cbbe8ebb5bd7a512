import { again } from './again.ts'
import { comparedRequest, isAnswer, sides, type Side } from './answers.ts'
import { calls, type Call } from './calls.ts'
import type { Answers } from './compare.ts'
import type { Target } from './population.ts'
import type { Replayed } from './replayed.ts'
import type { Runtime } from './runtime.ts'

/** Microseconds a request, by call and side. */
export type Replays = Map<Call, Partial<Record<Side, number>>>

/** Requests in a round: fewer where each takes long. */
const times = { ours: 1_000, floor: 1_000, hono: 500, 'better-auth': 200 }
const warmUps = 3

/** The least of some rounds: what else runs on the machine only ever adds. */
export async function replay(
  runtime: Runtime,
  target: Target,
  answers: Answers,
  rounds: number,
  measured: readonly Side[] = sides,
): Promise<Replays> {
  const replays: Replays = new Map()
  for (const call of calls) {
    const least: Partial<Record<Side, number>> = {}
    for (let round = -warmUps; round < rounds; round++) {
      for (const side of measured) {
        const microseconds = await replayOnce(
          runtime,
          target,
          call,
          side,
          answers.get(call)?.ours?.text ?? '',
        )
        if (microseconds !== undefined && round >= 0) {
          least[side] = Math.min(least[side] ?? Infinity, microseconds)
        }
      }
    }
    replays.set(call, least)
  }
  return replays
}

async function replayOnce(
  { replayed, clean }: Runtime,
  target: Target,
  call: Call,
  side: Side,
  ours: string,
) {
  const request = comparedRequest(side, call, target)
  if (!request) return undefined
  const { path, headers, ...init } = request
  const sent = { ...init, headers: { ...headers, 'x-times': String(times[side]) } }
  return again(async () => {
    if (call.leavesClients) await clean(side, target)
    const response = await fetch(replayed[side] + path, sent)
    const { microseconds, body }: Replayed = await response.json()
    if (call.leavesClients) await clean(side, target)
    if (!isAnswer(side, call, response.status, body, ours)) {
      throw new Error(`${call.name}: ${side} answers ${response.status} when replayed:\n${body}`)
    }
    return microseconds
  })
}
