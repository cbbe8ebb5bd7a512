import { eventDays } from '../domain/limits.ts'
import type { Bindings } from '../http/env.ts'
import { pruneEvents, type JobRun } from '../storage/index.ts'

/** Deletes the events that are older than EVENT_DAYS. A bad setting stands in the log, and counts as unset. */
export async function pruneOldEvents(bindings: Bindings, run: JobRun) {
  const { usual, min, max } = eventDays
  const days = eventDaysOf(bindings)
  const done = await pruneEvents(bindings, run, days ?? usual)
  if (days !== undefined) return done
  const problem = `EVENT_DAYS is not a whole number from ${min} to ${max}, so events are kept for ${usual} days`
  return { ...done, problem }
}

/** Undefined of a bad setting. */
function eventDaysOf({ EVENT_DAYS = '' }: Bindings): number | undefined {
  const { usual, min, max } = eventDays
  const text = String(EVENT_DAYS).trim()
  if (text === '') return usual
  const days = Number(text)
  return /^\d+$/.test(text) && days >= min && days <= max ? days : undefined
}
