// Every route, with each of its calls to D1, KV and R2 failing in turn, before and after it takes effect.
// The state is that before or after the request, never between, and the answer is true.
import { afterAll, afterEach, expect, test } from 'vitest'
import { everyAct } from '../routes/index.ts'
import { atEachStep, faultsInjected, injected, injure } from './fault-matrix/injure.ts'
import { quietly } from './fault-matrix/quiet.ts'
import { rehearse } from './fault-matrix/rehearse.ts'
import { texts } from './fault-matrix/texts.ts'

quietly()

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

let finished = 0
afterEach(({ task }) => {
  if (task.result?.state !== 'fail') finished += 1
})
afterAll(() => {
  // A filtered or failed run does not reach every call.
  if (finished < everyAct.length) return
  const kinds = ['DB.batch', 'KEYS.get', 'KEYS.put']
    .concat(['delete', 'get', 'head', 'put'].map((method) => `PHOTOS.${method}`))
    .filter((kind) => !injected.has(kind))
  expect(kinds, `no act in test/routes/ does this, so it never failed: ${kinds.join(', ')}`).toEqual([])
  expect(faultsInjected()).toBeGreaterThanOrEqual(9_000)
})
