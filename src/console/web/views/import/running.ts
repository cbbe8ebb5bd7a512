import { signal } from '@preact/signals'
import { go } from './calls.ts'
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
  await go(() => isWanted.value)
}

/** The rows that are not imported, with why. */
export function missed(sheet: Sheet, notSent: string) {
  return sheet.rows.flatMap((row, at) => {
    const outcome = store.imported.value[at]
    if (outcome && outcome.outcome !== 'failed') return []
    const reason = outcome?.errors?.map(({ message }) => message).join('; ') ?? notSent
    return [{ row, at, reason }]
  })
}
