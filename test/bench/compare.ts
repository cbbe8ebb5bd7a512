// Whether the sides may be compared at all: same answers, and of the floor the same work asked of D1.
import { again } from './again.ts'
import { comparedRequest, isAnswer, sides, type Side } from './answers.ts'
import { calls, type Call } from './calls.ts'
import type { Cost } from './counted.ts'
import type { Target } from './population.ts'
import type { Runtime } from './runtime.ts'

export interface Answered {
  text: string
  cost: Cost
}
/** What each side answers to each call that it knows, and what that costs once the key is known. */
export type Answers = Map<Call, Partial<Record<Side, Answered>>>

/** Sends each call to all sides; throws where one answers something else. */
export async function compareSides(runtime: Runtime, target: Target): Promise<Answers> {
  const answers: Answers = new Map()
  // Once before it counts: the first edit finds other values than all that follow, and the key is not known yet.
  for (const call of calls) for (const side of sides) await ask(runtime, target, call, side)
  for (const call of calls) {
    const ours = await ask(runtime, target, call, 'ours')
    const answered: Partial<Record<Side, Answered>> = {}
    for (const side of sides) {
      const answer = await ask(runtime, target, call, side)
      if (!answer || !ours) continue
      if (!isAnswer(side, call, answer.status, answer.text, ours.text)) {
        throw new Error(`${call.name}: ${side} answers ${answer.status}:\n${answer.text}\n${ours.text}`)
      }
      answered[side] = answer
    }
    const costs = [answered.ours, answered.floor].map((each) => JSON.stringify(each?.cost))
    if (costs[0] !== costs[1]) throw new Error(`${call.name}: the costs differ:\n${costs.join('\n')}`)
    answers.set(call, answered)
  }
  return answers
}

async function ask({ counted, clean }: Runtime, target: Target, call: Call, side: Side) {
  const sent = comparedRequest(side, call, target)
  if (!sent) return undefined
  return again(async () => {
    // Also what a first attempt has left.
    if (call.leavesClients) await clean(side, target)
    const { path, ...init } = sent
    const response = await fetch(counted[side] + path, init)
    const text = await response.text()
    if (call.leavesClients) await clean(side, target)
    const { status, headers } = response
    if (status >= 300) throw new Error(`${call.name}: ${side} answers ${status}: ${text}`)
    return { status, text, cost: JSON.parse(headers.get('x-cost') ?? '') as Cost }
  })
}
