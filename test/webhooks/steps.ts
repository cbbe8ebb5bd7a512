// A delivery in which the n-th call to D1 or to the endpoint fails.
import { env } from 'cloudflare:workers'
import { aroundBatches } from '../around-batches.ts'
import type { Clock } from './world.ts'

export interface Broken {
  at: number
  /** Before it is done, or after, so that its answer is lost. */
  when: 'before' | 'after'
  /** Every later call fails too, as if the isolate had died. */
  dies: boolean
}

export function brokenAt({ at, when, dies }: Broken, clock: Clock) {
  let calls = 0
  async function guard<Result>(call: () => Promise<Result>): Promise<Result> {
    calls += 1
    const isHit = calls === at
    const isDead = dies && calls > at
    if (isDead || (isHit && when === 'before')) throw new Error('D1_ERROR: the end')
    const result = await call()
    if (isHit) throw new Error('D1_ERROR: the end')
    return result
  }
  return {
    database: aroundBatches((run) => guard(run), env.DB),
    outside: { ...clock, fetch: (...call: Parameters<Clock['fetch']>) => guard(() => clock.fetch(...call)) },
    reached: () => calls >= at,
  }
}
