// Requests made from the schemas and from their near misses, for every mounted route; how many and which: docs/checks.md.
import { env } from 'cloudflare:workers'
import * as fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { validDraft, type Draft, type Particulars } from './drafts.ts'
import { Lane } from './lane.ts'
import type { Mutation } from './mutation.ts'
import { fieldMutation, mutation } from './mutations.ts'
import { knownFields, operations, type Operation } from './operations.ts'
import { rows } from '../routes/index.ts'
import { poison } from './poisons.ts'
import { render, show } from './render.ts'

const runs = Number(env.FUZZ_RUNS)
const seed = Number(env.FUZZ_SEED)
/** The number of lanes of a route, each with an organization of its own. */
const lanes = 4

const failures: string[] = []
beforeAll(() => {
  const keep = (line: unknown) => {
    const text = String(line)
    if (/"status":5|"message":"failure"/.test(text)) failures.push(text)
  }
  vi.spyOn(console, 'info').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
})

/** Requests that may or may not succeed, and requests that cannot. */
function draftsOf(operation: Operation, more: Particulars) {
  const known = [...knownFields(operation)].filter((name) => !operation.path.includes(`{${name}}`))
  const valid = validDraft(operation, more)
  const spoilt = (mutations: fc.Arbitrary<Mutation>, maxLength: number) =>
    fc
      .tuple(valid, fc.array(mutations, { maxLength }))
      .map(([draft, several]) => several.reduce((changed, mutate) => mutate(changed), draft))
  const poisons = poison(operation, more)
  return {
    any: spoilt(mutation(known, operation.isOpen), 3),
    poisoned:
      poisons &&
      fc.tuple(spoilt(fieldMutation(known), 1), poisons).map(([draft, poisonous]) => poisonous(draft)),
  }
}

async function run(lane: Lane, drafts: fc.Arbitrary<Draft>, count: number, number: number) {
  // A counterexample is shown as the request on the wire.
  const readable = drafts.map((draft) => ({
    ...draft,
    [fc.toStringMethod]: () => show(render(draft, (text) => text)),
  }))
  const property = fc.asyncProperty(readable, (draft) => lane.send(draft))
  await fc.assert(property, { numRuns: count, seed: seed + number, timeout: 60_000 })
  await lane.end()
}

test.each(operations.map((operation) => [operation.route, operation] as const))(
  `%s: ${runs} requests`,
  async (_, operation) => {
    const { api, fuzz } = rows[operation.route] ?? expect.unreachable()
    const more = { ...fuzz, credential: api }
    const { any, poisoned } = draftsOf(operation, more)
    const count = Math.ceil(runs / lanes)
    const all = Array.from({ length: lanes }, (_, number) => {
      // The requests of every second lane cannot succeed: after each hundred no row may have changed.
      const isPoisoned = poisoned !== undefined && number % 2 === 1
      const lane = new Lane(operation, more, isPoisoned)
      return { lane, done: run(lane, isPoisoned ? poisoned : any, count, number) }
    })
    await Promise.all(all.map(({ done }) => done))
    const sum: Record<string, number> = {}
    for (const { lane } of all)
      for (const [status, n] of Object.entries(lane.statuses)) sum[status] = (sum[status] ?? 0) + n
    console.log(operation.route, JSON.stringify(sum))
    expect(failures).toEqual([])
  },
)
