import { recordPrefix } from '../../domain/erased.ts'
import { erasedAtOnce } from '../../domain/limits.ts'
import type { DatabaseBindings } from '../d1/databases.ts'
import { inEachDatabase, type JobRun } from '../d1/walks.ts'
import { listRecords, toErasure } from './records.ts'
import { settleErasures, unrecorded, type ErasureRow } from './statements.ts'

/**
 * Records in R2 what was erased from the databases, which can be restored to a moment before. Runs may overlap, stop
 * anywhere and repeat: a row goes after its record is there.
 */
export async function recordErasures(
  bindings: DatabaseBindings & { PHOTOS: R2Bucket },
  run: JobRun,
  limit: number = erasedAtOnce.records,
): Promise<{ erasures_recorded: number; finished: boolean }> {
  let count = 0
  const ends = await inEachDatabase(bindings, run, async (database) => {
    for (;;) {
      if (run.isOver()) return false
      const { due } = await database.writeRepeatably({ event: null, ask: { due: unrecorded({ limit }) } })
      if (due.length === 0) return true
      await Promise.all(due.map((each) => record(bindings.PHOTOS, each)))
      const recorded = JSON.stringify(due)
      await database.writeRepeatably({ event: null, do: [settleErasures({ recorded })] })
      count += due.length
      if (due.length < limit) return true
    }
  })
  return { erasures_recorded: count, finished: ends.every(Boolean) }
}

/** The record of an organization replaces those of its people. */
async function record(bucket: R2Bucket, row: ErasureRow): Promise<void> {
  const { organization_id, id, api, erased_at: time } = row
  const own = `${recordPrefix}${organization_id}`
  const customMetadata = { time, ...(api !== null && { api }) }
  await bucket.put(id === '' ? own : `${own}/${id}`, '', { customMetadata })
  if (id !== '') return
  for (let after: string | undefined; ;) {
    const { objects, truncated } = await listRecords(bucket, `${own}/`, after)
    // Another organization may have the id since.
    const older = objects.filter((each) => toErasure(each).time <= time).map(({ key }) => key)
    if (older.length > 0) await bucket.delete(older)
    after = objects.at(-1)?.key
    if (!truncated) return
  }
}
