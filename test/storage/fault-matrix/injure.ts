import { expect } from 'vitest'
import { asReplayed } from '../../http/idempotent-calls.ts'
import type { Binding, Interruption } from '../../world/faults.ts'
import { comparable, exact } from './comparable.ts'
import { perform, type Performance, type Rehearsed } from './rehearse.ts'
import type { State } from './state.ts'
import { texts } from './texts.ts'
import { kindOf, statusAfter, wronglyRepeated } from './told.ts'

type Fault = Omit<Interruption, 'at' | 'when'> & { text: string }
const [lost] = texts.lost
const [overload] = texts.overload
const [other] = texts.other
const dying: Fault = { text: lost, dies: true }

/** The faults beside the loss of one call: only calls to D1 have several texts, and are retried. */
const further: Record<'all' | 'few', Record<'DB' | 'others', Fault[]>> = {
  all: {
    DB: [
      ...Object.values(texts).flatMap((some) =>
        some.filter((text) => text !== lost).map((text): Fault => ({ text })),
      ),
      { text: lost, times: 2 },
      { text: lost, times: 3 },
      dying,
      { text: overload, dies: true },
      { text: other, dies: true },
    ],
    others: [{ text: lost, times: 2 }, dying, { text: overload, dies: true }, { text: other, dies: true }],
  },
  /** One of each kind, for acts that can hardly go wrong. */
  few: { DB: [{ text: overload }, { text: other }, dying], others: [dying] },
}

/** Calls `injureWith` with each possible fault at each step; gives the number of steps. */
export async function atEachStep(
  extent: keyof typeof further,
  injureWith: (fault: Interruption & Fault) => Promise<Binding | undefined>,
): Promise<number> {
  let steps = 0
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; ; at++) {
      const hit = await injureWith({ at, when, text: lost })
      if (!hit) break
      steps++
      for (const fault of further[extent][hit === 'DB' ? hit : 'others']) {
        await injureWith({ at, when, ...fault })
      }
    }
  }
  return steps
}

/** The number of faults, by the call that failed first. */
export const injected = new Map<string, number>()
export const faultsInjected = () => [...injected.values()].reduce((sum, each) => sum + each, 0)

const failures: Record<number, string> = { 500: 'Internal server error', 503: 'The database does not answer' }

/** Checks the answer and the state after a fault against the rules. */
function judge(rehearsed: Rehearsed, fault: Fault, performance: Performance, state: State) {
  const { row, act, scene, before, after } = rehearsed
  const { status, body, headers } = performance.answer
  const label = JSON.stringify(fault)
  const kind = kindOf(fault.text)
  const hasChanged = exact(state) !== before
  const isDone = comparable(state, scene.organization) === after
  expect(hasChanged && !isDone, `${label}: something between`).toBe(false)
  if (status < 500) expect(isDone, `${label}: told ${status}`).toBe(true)

  expect(wronglyRepeated(performance.made, kind), label).toEqual([])
  expect(status, label).toBe(statusAfter(performance.made, kind, row, act))
  if (status >= 500) expect(body, label).toEqual({ error: failures[status], ...row.failure?.more })
  else expect(performance.told, label).toBe(rehearsed.told)
  expect(headers.get('Retry-After'), label).toBe(status === 503 ? '5' : null)
  return { hasChanged, isDone, label }
}

/** The binding that failed first, if one did. */
function countFault({ made, isReached }: Performance): Binding | undefined {
  const hit = made.find(({ failed }) => failed)
  if (!isReached || !hit) return undefined
  const name = `${hit.binding}.${hit.method}`
  injected.set(name, (injected.get(name) ?? 0) + 1)
  return hit.binding
}

/** Performs an act with one fault, checks the outcome, and undoes it; gives the failed binding. */
export async function injure(
  rehearsed: Rehearsed,
  fault: Interruption & Fault,
): Promise<Binding | undefined> {
  const { act, scene, never, stateNow, goBack } = rehearsed
  const performance = await perform(rehearsed, fault)
  const { made } = performance
  let state = await stateNow(made)
  const { hasChanged, label } = judge(rehearsed, fault, performance, state)
  await act.verify?.(scene, performance.answer, hasChanged)

  // A caller who repeats a failed call gets the answer that is true by then.
  if (fault.text === other && !fault.dies) {
    const again = await perform(rehearsed, never)
    const expected = hasChanged ? (act.again ?? act.status) : act.status
    expect(again.answer.status, `${label}, again`).toBe(expected)
    made.push(...again.made)
    state = await stateNow(made)
  }
  await goBack(made, state)
  return countFault(performance)
}

/** Injures an act with an Idempotency-Key and repeats it: it happens once, with the answer of one call. */
export async function injureAndRepeat(
  rehearsed: Rehearsed,
  fault: Interruption & Fault,
): Promise<Binding | undefined> {
  const { act, scene, after, never, stateNow, goBack } = rehearsed
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  const first = await perform(rehearsed, fault, headers)
  const between = await stateNow(first.made)
  const { label } = judge(rehearsed, fault, first, between)

  const again = await perform(rehearsed, never, headers)
  expect(again.answer.status, `${label}, again`).toBe(act.status)
  const isKept = between.tables.outcomes?.length === 1
  const { body } = asReplayed({ ...again.answer, body: JSON.parse(rehearsed.told || '""') })
  const replayed = rehearsed.told === '' ? '' : body
  expect(again.told, `${label}, again`).toBe(isKept ? replayed : rehearsed.told)
  expect(again.answer.headers.get('Idempotency-Replayed'), label).toBe(isKept ? 'true' : null)
  const made = [...first.made, ...again.made]
  const state = await stateNow(made)
  expect(comparable(state, scene.organization), `${label}, again`).toBe(after)
  await goBack(made, state)
  return countFault(first)
}
