// Whether the two sides may be compared at all: same answers, and the same work asked of D1.
import { answerOf, comparedRequest, sides, type Side } from './answers.ts'
import { calls, type Call, type Sent } from './calls.ts'
import type { Cost } from './counted.ts'
import { removeNewClients, type Target } from './population.ts'
import type { Runtime } from './runtime.ts'

export type Costs = Map<Call, Cost>
/** What `answerOf` makes of the answer to each call about the same. */
export type Answers = Map<Call, string>

/** Sends each call to both sides; throws where they differ, and gives what each call costs once its key is known. */
export async function compareSides({ db, counted }: Runtime, target: Target) {
  const [costs, answers]: [Costs, Answers] = [new Map(), new Map()]
  const ask = async (call: Call, side: Side) => {
    const answer = await send(counted[side], comparedRequest(call, target), call)
    if (call.leavesClients) await removeNewClients(db, target)
    return answer
  }
  // Once before it counts: the first edit finds other values than all that follow, and the key is not known yet.
  for (const call of calls) for (const side of sides) await ask(call, side)
  for (const call of calls) {
    const [ours, floor] = [await ask(call, 'ours'), await ask(call, 'floor')]
    if (ours.answer !== floor.answer) {
      throw new Error(`${call.name}: the answers differ:\n${ours.answer}\n${floor.answer}`)
    }
    if (JSON.stringify(ours.cost) !== JSON.stringify(floor.cost)) {
      const told = `${JSON.stringify(ours.cost)}\n${JSON.stringify(floor.cost)}`
      throw new Error(`${call.name}: the costs differ:\n${told}`)
    }
    costs.set(call, ours.cost)
    answers.set(call, ours.answer)
  }
  return { costs, answers }
}

async function send(url: string, { path, ...init }: Sent, call: Call) {
  const response = await fetch(url + path, init)
  const text = await response.text()
  if (response.status !== call.status) {
    throw new Error(`${response.status} to ${init.method} ${path}: ${text}`)
  }
  const cost = JSON.parse(response.headers.get('x-cost') ?? '') as Cost
  return { answer: answerOf(call, text), cost }
}
