import { isPhotoName } from '../../domain/photo/photo.ts'
import { databaseOf, type DatabaseName } from '../../domain/placement.ts'
import type { Usage } from '../d1/access.ts'
import { openDatabase, type Database } from '../d1/database.ts'
import { databaseNames, type DatabaseBindings } from '../d1/databases.ts'
import { told } from '../d1/statement.ts'
import { outboxAfterPosition, positionOf, setPosition, settleAll, shownByNobody } from './statements.ts'

/** How much one run does, and how old (in ms) an object is before a missing row means that it was forgotten. */
export const sweepLimits = { outbox: 100, pages: 4, page: 1_000, grace: 3_600_000 }

/** What a run found and did, in the words of the log. */
export interface Swept {
  outbox_deleted: number
  outbox_failed: number
  objects_seen: number
  orphans_deleted: number
  orphans_failed: number
}

/**
 * Finishes what crashes left between R2 and D1, both ways: photos in the outbox whose objects are still there, and objects
 * that no client shows. All of it may be done twice, so runs may overlap, stop anywhere and be repeated. A position is
 * stored only behind what was looked at, and an object that could not be deleted is met again in the next round.
 * @param now objects uploaded less than the grace period before it are left alone: their rows may be on the way
 */
export async function sweepPhotos(
  bindings: DatabaseBindings & { PHOTOS: R2Bucket },
  now: Date,
  usage: Usage,
  limits = sweepLimits,
): Promise<Swept> {
  // Written to even where it only reads: that is the primary, and a replica that lags would call a new photo forgotten.
  const databases = new Map(
    databaseNames(bindings).map((database) => [database, openDatabase(bindings, { now, usage, database })]),
  )
  const swept = { outbox_deleted: 0, outbox_failed: 0 }
  for (const database of databases.values()) {
    const { deleted, failed } = await workOffOutbox(database, bindings.PHOTOS, limits.outbox)
    swept.outbox_deleted += deleted
    swept.outbox_failed += failed
  }
  return { ...swept, ...(await walkObjects(databases, bindings.PHOTOS, now, limits)) }
}

async function workOffOutbox(database: Database, bucket: R2Bucket, limit: number) {
  const walk = 'outbox'
  const { listed } = await database.write({ ask: { listed: outboxAfterPosition({ walk, limit }) } })
  const names = listed.map(({ name }) => name)
  const gone = await deleteObjects(bucket, names)
  const position = names.length < limit ? '' : (names.at(-1) ?? '')
  await database.write({
    do: [settleAll({ names: JSON.stringify(gone) }), setPosition({ walk, position })],
  })
  return { deleted: gone.length, failed: names.length - gone.length }
}

type Databases = ReadonlyMap<DatabaseName, Database>

/** The walk is one, since the bucket is; its position is kept in the first database. */
async function walkObjects(databases: Databases, bucket: R2Bucket, now: Date, limits: typeof sweepLimits) {
  const walk = 'objects'
  const found = { objects_seen: 0, orphans_deleted: 0, orphans_failed: 0 }
  const first = told(databases.get('DB'))
  const { stored } = await first.write({ ask: { stored: positionOf({ walk }) } })
  let position = stored[0]?.position ?? ''
  for (let pages = 0; pages < limits.pages; pages++) {
    const page = await bucket.list({ limit: limits.page, ...(position !== '' && { startAfter: position }) })
    // Whatever else lies in the bucket was not put there by this service.
    const candidates = page.objects
      .filter(({ key, uploaded }) => isPhotoName(key) && uploaded.getTime() < now.getTime() - limits.grace)
      .map(({ key }) => key)
    const orphans = await orphansAmong(candidates, databases)
    const gone = await deleteObjects(bucket, orphans)
    found.objects_seen += page.objects.length
    found.orphans_deleted += gone.length
    found.orphans_failed += orphans.length - gone.length
    position = page.truncated ? (page.objects.at(-1)?.key ?? '') : ''
    await first.write({ do: [setPosition({ walk, position })] })
    if (position === '') break
  }
  return found
}

/** Photos that no client shows, each by the word of its own database; one that is not bound is not asked. */
async function orphansAmong(candidates: string[], databases: Databases): Promise<string[]> {
  const orphans: string[] = []
  for (const [name, database] of databases) {
    const names = candidates.filter((each) => databaseOf(each.slice(0, each.indexOf('.'))) === name)
    if (names.length === 0) continue
    const { unshown } = await database.write({
      ask: { unshown: shownByNobody({ names: JSON.stringify(names) }) },
    })
    orphans.push(...unshown.map(({ name }) => name))
  }
  return orphans
}

/** Deletes objects, all in one call and one by one if that fails; gives those that are gone for certain. */
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
