import { signal } from '@preact/signals'
import { importRest } from './calls.ts'
import { judged } from './judged.ts'
import type { Outcome } from './kinds.ts'
import type { Sheet } from './sheet.ts'
import * as store from './store.ts'

/** Whether a person wants it to go on after the chunk that is on its way. */
export const isWanted = signal(false)
/** Whether a person has ended it before its end. */
export const isEnded = signal(false)

/** Begins the import, or goes on with it. */
export async function start(): Promise<void> {
  isWanted.value = true
  isEnded.value = false
  store.step.value = 'import'
  await importRest(() => isWanted.value)
}

/** The rows that are not imported, with why. */
export function missed(sheet: Sheet, notSent: string) {
  return sheet.rows.flatMap((row, at) => {
    const outcome = store.imported.value[at]
    if (outcome && outcome.outcome !== 'failed') return []
    return [{ row, at, reason: outcome ? reasonOf(outcome, judged.value[at]) : notSent }]
  })
}

/** Why a row failed. A repeated call knows the fields alone: the dry run has said what is wrong with them. */
function reasonOf({ errors = [] }: Outcome, before: Outcome | undefined): string {
  const fieldsIn = (problems: Outcome['errors']) => problems?.map(({ field }) => field).join()
  const known = fieldsIn(before?.errors) === fieldsIn(errors) ? (before?.errors ?? []) : errors
  return known.map(({ message }) => message).join('; ')
}
