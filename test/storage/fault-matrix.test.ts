// Every route, with every call that it makes to D1, KV and R2 failing in turn, before and after it took effect: what is
// stored is then as before the request or as after it and nothing between, and what the caller was told is true.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { app } from '../../src/app.ts'
import type { Acts } from './fault-matrix/acts.ts'
import { clientActs } from './fault-matrix/client-acts.ts'
import { atEachStep, injected, injure, injureAndRepeat } from './fault-matrix/injure.ts'
import { openActs } from './fault-matrix/open-acts.ts'
import { operatorActs } from './fault-matrix/operator-acts.ts'
import { rehearse } from './fault-matrix/rehearse.ts'
import { texts } from './fault-matrix/texts.ts'
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
  test.each(Object.entries(ofRoute))('%s', async (_, act) => {
    const rehearsed = await rehearse(act)
    // What is refused changes nothing, which is soon seen.
    const steps = await atEachStep(act.status < 400 ? 'all' : 'few', (fault) => injure(rehearsed, fault))
    expect(steps > 0).toBe(!act.isStatic)

    const withoutKv = { when: 'before', text: texts.lost[0], down: 'KEYS' } as const
    await injure(rehearsed, { at: Infinity, ...withoutKv })
    await injure(rehearsed, { at: 1, ...withoutKv })
  })

  const takesKeys = !/^GET |\/operator\//.test(route)
  test.each(takesKeys ? Object.entries(ofRoute) : [])(
    '%s, with an Idempotency-Key and sent again',
    async (_, act) => {
      const rehearsed = await rehearse(act, { 'Idempotency-Key': crypto.randomUUID() })
      await atEachStep('few', (fault) => injureAndRepeat(rehearsed, fault))
    },
  )
})

test('all kinds of calls were among them', async ({ annotate }) => {
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
  await annotate(`${faults} faults injected`)
  expect(faults).toBeGreaterThanOrEqual(2_700)
})
