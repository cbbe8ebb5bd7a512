// Every route, with every call that it makes to D1, KV and R2 failing in turn, before and after it took effect: what is
// stored is then as before the request or as after it and nothing between, and what the caller was told is true.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { Acts } from './fault-matrix/acts.ts'
import { clientActs } from './fault-matrix/client-acts.ts'
import { injected, injure, injureAndRepeat, longer, lost, severe, words } from './fault-matrix/injure.ts'
import { openActs } from './fault-matrix/open-acts.ts'
import { operatorActs } from './fault-matrix/operator-acts.ts'
import { rehearse } from './fault-matrix/rehearse.ts'
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

describe.each(Object.entries(acts))('%s', (route, ofRoute) => {
  test.each(Object.entries(ofRoute))('%s', { timeout: 120_000 }, async (_, act) => {
    const rehearsed = await rehearse(act)
    let steps = 0
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; ; at++) {
        const hit = await injure(rehearsed, { at, when, text: lost })
        if (!hit) break
        steps++
        // Only D1 has several words for it.
        const others = hit === 'DB' ? words : []
        for (const fault of [...others, ...longer]) await injure(rehearsed, { at, when, ...fault })
      }
    }
    expect(steps > 0).toBe(!act.isStatic)
  })

  const isWrite = !/^(?:GET|HEAD) |\/operator\//.test(route)
  test.each(isWrite ? Object.entries(ofRoute) : [])(
    '%s, with an Idempotency-Key and sent again',
    { timeout: 120_000 },
    async (_, act) => {
      const rehearsed = await rehearse(act, { 'Idempotency-Key': crypto.randomUUID() })
      for (const when of ['before', 'after'] as const) {
        for (let at = 1; ; at++) {
          const hit = await injureAndRepeat(rehearsed, { at, when, text: lost })
          if (!hit) break
          const others = hit === 'DB' ? severe : [{ text: lost, dies: true }]
          for (const fault of others) await injureAndRepeat(rehearsed, { at, when, ...fault })
        }
      }
    },
  )
})

test('all kinds of calls were among them', () => {
  expect([...injected.keys()].sort()).toEqual([
    'DB.batch',
    'KEYS.get',
    'KEYS.put',
    'PHOTOS.delete',
    'PHOTOS.get',
    'PHOTOS.head',
    'PHOTOS.put',
  ])
  const faults = [...injected.values()].reduce((sum, each) => sum + each, 0)
  console.log(`${faults} faults injected`)
  expect(faults).toBeGreaterThanOrEqual(3_000)
})
