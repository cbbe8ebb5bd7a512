// Every change that takes an Idempotency-Key is sent again with it after one of its calls to D1, KV or R2 has failed.
import { afterAll, afterEach, expect, test } from 'vitest'
import { methodOf, everyAct } from '../routes/index.ts'
import { atEachStep, faultsInjected, injureAndRepeat } from './fault-matrix/injure.ts'
import { quietly } from './fault-matrix/quiet.ts'
import { rehearse } from './fault-matrix/rehearse.ts'

quietly()

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
  if (finished === takeKeys.length) expect(faultsInjected()).toBeGreaterThanOrEqual(2_000)
})
