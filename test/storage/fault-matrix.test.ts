// Every route, with every call that it makes to D1, KV and R2 failing in turn, before and after it took effect: what is
// stored is then as before the request or as after it and nothing between, and what the caller was told is true.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { Interruption } from '../interrupted.ts'
import type { Act, Acts } from './fault-matrix/acts.ts'
import { clientActs } from './fault-matrix/client-acts.ts'
import { comparable, exact } from './fault-matrix/comparable.ts'
import { openActs } from './fault-matrix/open-acts.ts'
import { operatorActs } from './fault-matrix/operator-acts.ts'
import { perform, rehearse } from './fault-matrix/rehearse.ts'
import { texts } from './fault-matrix/texts.ts'
import { kindOf, statusAfter, wronglyRepeated } from './fault-matrix/told.ts'
import { userActs } from './fault-matrix/user-acts.ts'

const acts: Acts = { ...openActs, ...clientActs, ...userActs, ...operatorActs }

test('every mounted route is covered, and no other', () => {
  const mounted = app.routes.filter(({ method }) => method !== 'ALL')
  const names = new Set(mounted.map(({ method, path }) => `${method} ${path}`))
  expect(Object.keys(acts).sort()).toEqual([...names].sort())
})

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
beforeEach(() => {
  // No jitter, and nothing to read in the log.
  vi.spyOn(Math, 'random').mockReturnValue(0)
  vi.spyOn(console, 'info').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => {
  vi.useRealTimers()
})

type Fault = Omit<Interruption, 'at' | 'when'> & { text: string }
const [lost] = texts.lost
const [overload] = texts.overload
const [other] = texts.other
/** In each of its words, once. */
const words = Object.values(texts).flatMap((some) => some.map((text): Fault => ({ text })))
/** For longer: while a call is tried again, and from then on. */
const longer: Fault[] = [
  { text: lost, times: 2 },
  { text: lost, times: 3 },
  ...[lost, overload, other].map((text): Fault => ({ text, dies: true })),
]

let injected = 0
const kinds = new Set<string>()
const failures: Record<number, string> = { 500: 'Internal server error', 503: 'The database does not answer' }

/** Performs an act with one fault, holds what came of it against the rules, and undoes it; which binding failed. */
async function injure(
  act: Act,
  rehearsed: Awaited<ReturnType<typeof rehearse>>,
  fault: Interruption & Fault,
) {
  const { scene, before, after, stateNow, goBack } = rehearsed
  const label = JSON.stringify(fault)
  const kind = kindOf(fault.text)
  const { answer, told, made, isReached } = await perform(act, scene, fault)
  const { status, body, headers } = answer

  const state = await stateNow(made)
  const hasChanged = exact(state) !== before
  const isDone = comparable(state, scene.organization) === after
  expect(hasChanged && !isDone, `${label}: something between`).toBe(false)
  if (status < 300) expect(isDone, `${label}: told done`).toBe(true)
  if (status >= 400 && status < 500) expect(hasChanged, `${label}: refused`).toBe(false)

  expect(wronglyRepeated(made, kind), label).toEqual([])
  expect(status, label).toBe(statusAfter(made, kind, act))
  if (status >= 500) expect(body, label).toEqual({ error: failures[status] })
  else expect(told, label).toBe(rehearsed.told)
  expect(headers.has('Retry-After'), label).toBe(status === 503)
  await act.verify?.(scene, answer, hasChanged)

  await goBack(made, state)
  const hit = made.find(({ failed }) => failed)
  if (!isReached || !hit) return undefined
  injected++
  kinds.add(`${hit.binding}.${hit.method}`)
  return hit.binding
}

describe.each(Object.entries(acts))('%s', (_, ofRoute) => {
  test.each(Object.entries(ofRoute))('%s', { timeout: 120_000 }, async (_, act) => {
    const rehearsed = await rehearse(act)
    let steps = 0
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; ; at++) {
        const hit = await injure(act, rehearsed, { at, when, text: lost })
        if (!hit) break
        steps++
        // Only D1 has several words for it.
        const others = hit === 'DB' ? words.filter(({ text }) => text !== lost) : []
        for (const fault of [...others, ...longer]) await injure(act, rehearsed, { at, when, ...fault })
      }
    }
    expect(steps > 0).toBe(!act.isStatic)
  })
})

test('all kinds of calls were among them', () => {
  expect([...kinds].sort()).toEqual([
    'DB.batch',
    'KEYS.get',
    'KEYS.put',
    'PHOTOS.delete',
    'PHOTOS.get',
    'PHOTOS.head',
    'PHOTOS.put',
  ])
  console.log(`${injected} faults injected`)
  expect(injected).toBeGreaterThanOrEqual(3_000)
})
