// Whether the two sides may be compared at all: same answers, and the same work asked of D1.
import { calls, type Call, type Sent } from './calls.ts'
import type { Cost } from './counted.ts'
import { removeNewClients, type Target } from './population.ts'
import type { Runtime, Side } from './runtime.ts'

export type Costs = Map<Call, Cost>

/** Sends each call to both sides; throws where they differ, and gives what each call costs once its key is known. */
export async function compareSides({ db, counted }: Runtime, target: Target): Promise<Costs> {
  const costs: Costs = new Map()
  const ask = async (call: Call, side: Side) => {
    const answer = await send(counted[side], call.request(target, 0), call.leavesClients)
    if (call.leavesClients) await removeNewClients(db, target)
    return answer
  }
  for (const call of calls) {
    // Once before it counts: the first edit finds other values than all that follow, and the key is not known yet.
    await ask(call, 'ours')
    await ask(call, 'floor')
    const [ours, floor] = [await ask(call, 'ours'), await ask(call, 'floor')]
    if (ours.text !== floor.text) {
      throw new Error(`${call.name}: the answers differ:\n${ours.text}\n${floor.text}`)
    }
    if (JSON.stringify(ours.cost) !== JSON.stringify(floor.cost)) {
      const told = `${JSON.stringify(ours.cost)}\n${JSON.stringify(floor.cost)}`
      throw new Error(`${call.name}: the costs differ:\n${told}`)
    }
    costs.set(call, ours.cost)
  }
  return costs
}

async function send(url: string, { path, ...init }: Sent, makesId = false) {
  const response = await fetch(url + path, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} to ${init.method} ${path}: ${text}`)
  const cost = JSON.parse(response.headers.get('x-cost') ?? '') as Cost
  // Each side makes its own id.
  return { text: makesId ? text.replace(/"user_uid":"\w+"/, '"user_uid":"…"') : text, cost }
}
