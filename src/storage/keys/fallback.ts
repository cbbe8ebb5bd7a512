import type { Usage } from '../d1/access.ts'
import { openDatabase } from '../d1/database.ts'
import { databaseNames, type DatabaseBindings } from '../d1/databases.ts'
import { toApiKey, toRecord, type KeyRecord, type KeyRow } from './rows.ts'
import { statement } from '../d1/statement.ts'

/** So many keys that nobody has were looked up that it cannot be said now whether this is another one. */
export class UnknownKeysAreOver extends Error {}

const keyByHash = statement<{ hash: string }, KeyRow>()(`SELECT * FROM api_keys WHERE hash = :hash`)

/** Look-ups in the databases that found nothing: one for each key, and so many for all, in a minute. */
const mostFruitless = 100
const period = 60_000
/** A look-up counts from its beginning, since those that come at once are not to know of each other's end. */
const lookUps = new Map<string, { at: number; isFruitless: boolean }>()

const pause = 20
const longestWait = 2_000

/**
 * Finds a key that KV does not know in the databases. Only what finds nothing is bounded: where the bound might be reached by
 * look-ups that are under way, this waits for their end.
 * @param known what another request has found in the meantime
 */
export async function findUnknown(
  bindings: DatabaseBindings,
  hash: string,
  now: Date,
  usage: Usage,
  known: () => KeyRecord | undefined,
): Promise<KeyRecord | undefined> {
  const at = now.getTime()
  for (let waited = 0; ; waited += pause) {
    for (const [each, lookUp] of lookUps) if (Math.abs(at - lookUp.at) >= period) lookUps.delete(each)
    const found = known()
    const own = lookUps.get(hash)
    if (found || own?.isFruitless) return found
    if (!own && lookUps.size < mostFruitless) break
    const isFull =
      lookUps.size >= mostFruitless && [...lookUps.values()].every(({ isFruitless }) => isFruitless)
    if (isFull || waited >= longestWait) throw new UnknownKeysAreOver()
    await scheduler.wait(pause)
  }
  lookUps.set(hash, { at, isFruitless: false })
  try {
    const record = await findInDatabases(bindings, hash, now, usage)
    if (record) lookUps.delete(hash)
    else lookUps.set(hash, { at, isFruitless: true })
    return record
  } catch (error) {
    lookUps.delete(hash)
    throw error
  }
}

/** Asks every database, since the key does not say which one knows it. One that is down hides its own keys alone. */
async function findInDatabases(
  bindings: DatabaseBindings,
  hash: string,
  now: Date,
  usage: Usage,
): Promise<KeyRecord | undefined> {
  const found = await Promise.allSettled(
    databaseNames(bindings).map(async (database) => {
      const { main } = await openDatabase(bindings, { now, usage, database }).read({
        main: keyByHash({ hash }),
      })
      const [row] = main
      return row && toRecord(toApiKey(row), database)
    }),
  )
  for (const each of found) if (each.status === 'fulfilled' && each.value) return each.value
  for (const each of found) if (each.status === 'rejected') throw each.reason
  return undefined
}
