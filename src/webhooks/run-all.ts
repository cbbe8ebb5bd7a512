import { deliveryLimits } from '../domain/limits.ts'
import { inTurns } from './in-turns.ts'
import type { Outside } from './outside.ts'
import type { Rules, Target } from './rules.ts'
import { runOne } from './run-one.ts'

/** What was done, in the words of the log; `broken` counts endpoints whose run met an unexpected error. */
export interface Done {
  endpoints: number
  delivered: number
  passed_over: number
  failed: number
  broken: number
  finished: boolean
}

/**
 * Sends to all given endpoints until they owe nothing, fail, or the time is up. Endpoints take turns, a run each, so that
 * none waits for another's backlog; one that fails gives its turn away while it waits.
 * @param end the moment (ms) when the last attempt must be over
 */
export async function runAll(
  targets: readonly Target[],
  rules: Rules,
  outside: Outside,
  end: number,
  onError: (error: unknown) => void,
): Promise<Done> {
  const done = {
    endpoints: targets.length,
    delivered: 0,
    passed_over: 0,
    failed: 0,
    broken: 0,
    finished: true,
  }
  const turns = inTurns(deliveryLimits.endpoints)
  const fits = (moment: number) => done.finished && moment + outside.attempt <= end

  async function runs(target: Target): Promise<void> {
    let next: number | undefined = outside.now()
    while (next !== undefined) {
      const wait = next - outside.now()
      // The cron comes back to an endpoint that must wait longer than this.
      if (wait > 0 && !fits(next)) return
      if (wait > 0) await outside.sleep(wait)
      const run = await turns(async () => {
        if (fits(outside.now())) return runOne(target, rules, outside, end)
        done.finished = false
        return undefined
      })
      done.delivered += run?.delivered ?? 0
      done.passed_over += run?.passedOver ?? 0
      done.failed += run?.failed ?? 0
      if (run?.isOver) done.finished = false
      next = run?.next
    }
  }

  const failures = await Promise.allSettled(targets.map(runs))
  for (const each of failures) {
    if (each.status === 'fulfilled') continue
    done.broken += 1
    onError(each.reason)
  }
  return done
}
