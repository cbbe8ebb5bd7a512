import { recordPrefix } from '../../domain/erased.ts'
import { backupDays, day, hour } from '../../domain/limits.ts'
import { isPhotoName } from '../../domain/photo/photo.ts'
import { databaseOf, type DatabaseName } from '../../domain/placement.ts'
import { openDatabase, type Database } from '../d1/database.ts'
import { databaseNames, type DatabaseBindings } from '../d1/databases.ts'
import { told } from '../d1/statement.ts'
import { positionOf, setPosition, type JobRun } from '../d1/walks.ts'
import { outboxAfterPosition, settleAll, shownByNobody } from './statements.ts'

/**
 * The limits of one run; `grace` is the age in ms at which an object without a row counts as an orphan, and `records` the
 * one at which no backup needs the record of an erasure any more.
 */
export const sweepLimits = {
  outbox: 100,
  pages: 4,
  page: 1_000,
  grace: hour,
  records: (backupDays.usual + backupDays.outlasted) * day,
}

/** The results of a run, in the words of the log. */
export interface Swept {
  outbox_deleted: number
  outbox_failed: number
  objects_seen: number
  orphans_deleted: number
  orphans_failed: number
  records_deleted: number
  /** Whether the run ended before its time. */
  finished: boolean
}

/**
 * Repairs what crashes left between R2 and D1: outbox photos whose objects still exist, and objects that no client
 * shows. Runs may overlap, stop anywhere and repeat. A position is stored only after its objects were checked; an
 * object that could not be deleted is met again in the next round.
 * Objects younger than the grace period are skipped: their rows may still come.
 */
export async function sweepPhotos(
  bindings: DatabaseBindings & { PHOTOS: R2Bucket },
  run: JobRun,
  limits = sweepLimits,
): Promise<Swept> {
  const { now, usage, isOver } = run
  // Reads here are writes, which go to the primary: a lagging replica would make a new photo an orphan.
  const databases = new Map(
    databaseNames(bindings).map((database) => [database, openDatabase(bindings, { now, usage, database })]),
  )
  const swept = { outbox_deleted: 0, outbox_failed: 0 }
  for (const database of databases.values()) {
    if (isOver()) break
    const { deleted, failed } = await workOffOutbox(database, bindings.PHOTOS, limits.outbox)
    swept.outbox_deleted += deleted
    swept.outbox_failed += failed
  }
  return { ...swept, ...(await walkObjects(databases, bindings.PHOTOS, run, limits)) }
}

async function workOffOutbox(database: Database, bucket: R2Bucket, limit: number) {
  const walk = 'outbox'
  const { listed } = await database.write({
    event: null,
    ask: { listed: outboxAfterPosition({ walk, limit }) },
  })
  const names = listed.map(({ name }) => name)
  const gone = await deleteObjects(bucket, names)
  const position = names.length < limit ? '' : (names.at(-1) ?? '')
  await database.write({
    event: null,
    do: [settleAll({ names: JSON.stringify(gone) }), setPosition({ walk, position })],
  })
  return { deleted: gone.length, failed: names.length - gone.length }
}

type Databases = ReadonlyMap<DatabaseName, Database>

/** One walk for the one bucket; its position is kept in the first database. */
async function walkObjects(
  databases: Databases,
  bucket: R2Bucket,
  { now, isOver }: JobRun,
  limits: typeof sweepLimits,
) {
  const walk = 'objects'
  const found = { objects_seen: 0, orphans_deleted: 0, orphans_failed: 0, records_deleted: 0, finished: true }
  const first = told(databases.get('DB'))
  const { stored } = await first.write({ event: null, ask: { stored: positionOf({ walk }) } })
  let position = stored[0]?.position ?? ''
  for (let pages = 0; pages < limits.pages; pages++) {
    if (isOver()) return { ...found, finished: false }
    const page = await bucket.list({ limit: limits.page, ...(position !== '' && { startAfter: position }) })
    // Other objects in the bucket are not from this service.
    const older = (age: number, isTheirs: (name: string) => boolean) =>
      page.objects
        .filter(({ key, uploaded }) => isTheirs(key) && uploaded.getTime() < now.getTime() - age)
        .map(({ key }) => key)
    const orphans = await orphansAmong(older(limits.grace, isPhotoName), databases)
    const gone = await deleteObjects(bucket, orphans)
    const records = await deleteObjects(
      bucket,
      older(limits.records, (name) => name.startsWith(recordPrefix)),
    )
    found.objects_seen += page.objects.length
    found.orphans_deleted += gone.length
    found.orphans_failed += orphans.length - gone.length
    found.records_deleted += records.length
    position = page.truncated ? (page.objects.at(-1)?.key ?? '') : ''
    await first.write({ event: null, do: [setPosition({ walk, position })] })
    if (position === '') break
  }
  return found
}

/** Photos that no client shows, by their own database; an unbound database is not asked. */
async function orphansAmong(candidates: string[], databases: Databases): Promise<string[]> {
  const orphans: string[] = []
  for (const [name, database] of databases) {
    const names = candidates.filter((each) => databaseOf(each.slice(0, each.indexOf('.'))) === name)
    if (names.length === 0) continue
    const { unshown } = await database.write({
      event: null,
      ask: { unshown: shownByNobody({ names: JSON.stringify(names) }) },
    })
    orphans.push(...unshown.map(({ name }) => name))
  }
  return orphans
}

/** Deletes objects in one call, or one by one if that fails; returns those that are certainly deleted. */
async function deleteObjects(bucket: R2Bucket, names: string[]): Promise<string[]> {
  if (names.length === 0) return []
  try {
    await bucket.delete(names)
    return names
  } catch {
    const outcomes = await Promise.allSettled(names.map((name) => bucket.delete(name)))
    return names.filter((_, number) => outcomes[number]?.status === 'fulfilled')
  }
}
