import type { Context } from 'hono'
import type { Imported, RowOutcome } from '../../domain/import.ts'
import * as sentences from '../../domain/sentences.ts'
import { beyondPlaces } from '../../domain/sheet/sentences.ts'
import { mayDo } from '../auth.ts'
import type { AppEnv } from '../env.ts'
import { ApiError } from '../errors.ts'
import { shownChanges } from '../events.ts'

/** What came of each row, with the ids that name whom it is about, as the caller may see it; 404 if the plan has too few places. */
export function importedRows(
  c: Context<AppEnv>,
  imported: Imported,
  idsOf: (result: RowOutcome, position: number) => Readonly<Record<string, string | null>>,
) {
  if (imported.kind === 'limit-reached') {
    const { plan, rows, places } = imported
    const details = [{ field: 'body', message: beyondPlaces(rows, places) }]
    throw new ApiError(404, sentences.limitReached(plan), { details })
  }
  const areKept = !c.get('idempotency')?.isReplayed
  return imported.rows.map((result, position) => {
    const { row, outcome, changes, problems } = result
    const { note, ...others } = changes ?? {}
    const visible = note && mayDo(c, 'notes:read') ? { ...others, note } : others
    return {
      row,
      outcome,
      ...idsOf(result, position),
      ...(changes && { changes: shownChanges(visible, areKept) }),
      ...(problems && { errors: problems }),
    }
  })
}
