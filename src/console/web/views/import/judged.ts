import { computed } from '@preact/signals'
import { fill, texts } from '../../i18n.ts'
import { chunks, expected, fields, kind, options, places, sheet } from './store.ts'
import { kindOf, type Outcome } from './kinds.ts'
import { textOf } from './sheet.ts'

/**
 * What would come of each row. A dry run of one chunk knows nothing of the others: an e-mail that an earlier chunk has,
 * and a plan that earlier chunks fill, are seen here.
 */
export const judged = computed<readonly (Outcome | undefined)[]>(() => {
  const [file, outcomes] = [sheet.value, expected.value]
  if (!file || chunks.value.length < 2 || !kindOf(kind.value).canChange) return outcomes
  const t = texts.value.imports
  const at = fields.value.indexOf('email')
  const seen = new Map<string, number>()
  let free = options.value.onLimit === 'fill' ? (places.value ?? Infinity) : Infinity
  return outcomes.map((outcome, index) => {
    if (outcome?.outcome !== 'created') return outcome
    const row = file.rows[index]
    const email = textOf(file, row?.cells[at]).trim().toLowerCase()
    const earlier = seen.get(email)
    if (email && earlier !== undefined && options.value.mode === 'create')
      return refused('email', fill(t.alsoInRow, { row: earlier }))
    if (email && row) seen.set(email, row.row)
    free -= 1
    return free < 0 ? refused('body', t.noPlace) : outcome
  })
})

const refused = (field: string, message: string): Outcome => ({
  outcome: 'failed',
  errors: [{ field, message }],
})

export type Counts = Record<Outcome['outcome'], number>

export function countsOf(outcomes: readonly (Outcome | undefined)[]): Counts {
  const counts: Counts = { created: 0, updated: 0, unchanged: 0, failed: 0 }
  for (const outcome of outcomes) if (outcome) counts[outcome.outcome] += 1
  return counts
}

export const counts = computed(() => countsOf(judged.value))

/** New clients for whom the plan has no place, where the import is to fail then. */
export const beyond = computed(() =>
  options.value.onLimit === 'fail' && places.value !== null && kindOf(kind.value).canChange
    ? Math.max(0, counts.value.created - places.value)
    : 0,
)

/** Whether another value would mend some of the rows that are refused; a plan that is full is no fault of theirs. */
export const areMendable = computed(() =>
  judged.value.some((outcome) => outcome?.errors?.some(({ field }) => field !== 'body')),
)
