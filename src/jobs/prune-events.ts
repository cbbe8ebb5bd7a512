import { eventDays } from '../domain/limits.ts'
import { daysOf } from '../http/days.ts'
import type { Bindings } from '../http/env.ts'
import { pruneEvents, type JobRun } from '../storage/index.ts'

/** Deletes the events that are older than EVENT_DAYS. A bad setting stands in the log, and counts as unset. */
export async function pruneOldEvents(bindings: Bindings, run: JobRun) {
  const { usual, min, max } = eventDays
  const days = daysOf(bindings.EVENT_DAYS, eventDays)
  const done = await pruneEvents(bindings, run, days ?? usual)
  if (days !== undefined) return done
  const problem = `EVENT_DAYS is not a whole number from ${min} to ${max}, so events are kept for ${usual} days`
  return { ...done, problem }
}
