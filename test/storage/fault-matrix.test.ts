// Every route, with each of its calls to D1, KV and R2 failing in turn, before and after it takes effect.
// The state is that before or after the request, never between, and the answer is true.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { methodOf, everyAct } from '../routes/index.ts'
import { atEachStep, injected, injure, injureAndRepeat } from './fault-matrix/injure.ts'
import { rehearse } from './fault-matrix/rehearse.ts'
import { texts } from './fault-matrix/texts.ts'

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
beforeEach(() => {
  // Retries have no jitter, and the log stays silent.
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

test.each(everyAct)(
  '$route: $name happens entirely or not at all when a call fails',
  async ({ route, row, act }) => {
    const rehearsed = await rehearse(row, act)
    // A refused call changes nothing, so a few faults show enough.
    const steps = await atEachStep(act.status < 400 ? 'all' : 'few', (fault) => injure(rehearsed, fault))
    const asks = row.asks !== 'nothing' && row.asks !== 'assets'
    const sentence = asks
      ? `${route} asked no binding for anything: say so with \`asks\` in its row in test/routes/`
      : `${route} asked a binding for something: take \`asks\` from its row in test/routes/`
    expect(steps > 0, sentence).toBe(asks)

    const withoutKv = { when: 'before', text: texts.lost[0], down: 'KEYS' } as const
    await injure(rehearsed, { at: Infinity, ...withoutKv })
    await injure(rehearsed, { at: 1, ...withoutKv })
  },
)

const takeKeys = everyAct.filter(
  // A dry run takes no Idempotency-Key.
  ({ route, name, row }) =>
    methodOf(route) !== 'GET' && name !== 'a dry run' && (row.api === 'clients' || row.api === 'users'),
)
test.each(takeKeys)(
  '$route: $name happens once when it is sent again with its Idempotency-Key after a failed call',
  async ({ row, act }) => {
    const rehearsed = await rehearse(row, act, { 'Idempotency-Key': crypto.randomUUID() })
    await atEachStep('few', (fault) => injureAndRepeat(rehearsed, fault))
  },
)

let finished = 0
afterEach(({ task }) => {
  if (task.result?.state !== 'fail') finished += 1
})
afterAll(() => {
  // A filtered or failed run does not reach every call.
  if (finished < everyAct.length + takeKeys.length) return
  const kinds = ['DB.batch', 'KEYS.get', 'KEYS.put']
    .concat(['delete', 'get', 'head', 'put'].map((method) => `PHOTOS.${method}`))
    .filter((kind) => !injected.has(kind))
  expect(kinds, `no act in test/routes/ does this, so it never failed: ${kinds.join(', ')}`).toEqual([])
  const faults = [...injected.values()].reduce((sum, each) => sum + each, 0)
  expect(faults).toBeGreaterThanOrEqual(2_700)
})
