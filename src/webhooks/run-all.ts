import { deliveryLimits } from '../domain/delivery-limits.ts'
import type { Done } from './done.ts'
import { inTurns } from './in-turns.ts'
import type { Outside } from './outside.ts'
import type { Rules, Target } from './rules.ts'
import { runOne } from './run-one.ts'

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
  const endpoints = targets.length
  const done = { endpoints, delivered: 0, passed_over: 0, failed: 0, broken: 0, finished: true }
  const turns = inTurns(deliveryLimits.endpoints)
  const fits = (moment: number) => done.finished && moment + outside.attempt <= end

  async function runs(target: Target): Promise<void> {
    let next: number | undefined = outside.now()
    while (next !== undefined) {
      const wait = next - outside.now()
      if (wait > 0) {
        // The cron comes back to an endpoint that must wait longer than this.
        if (!fits(next)) return
        await outside.sleep(wait)
      }
      next = await turns(async () => {
        if (fits(outside.now())) return runOne(target, rules, outside, end, done)
        done.finished = false
        return undefined
      })
    }
  }

  await Promise.all(
    targets.map((target) =>
      runs(target).catch((error: unknown) => {
        done.broken += 1
        onError(error)
      }),
    ),
  )
  return done
}
