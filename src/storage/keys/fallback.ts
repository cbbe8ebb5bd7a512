import { minute } from '../../domain/limits.ts'
import type { DatabaseName } from '../../domain/placement.ts'
import type { Access, Usage } from '../d1/access.ts'
import { openDatabase } from '../d1/database.ts'
import { databaseNames, type DatabaseBindings } from '../d1/databases.ts'
import { toRecordOf, type KeyRecord, type KeyRow } from './rows.ts'
import { statement } from '../d1/statement.ts'

/** Too many unknown keys were looked up in the last minute, so this key is not looked up. */
export class UnknownKeysAreOver extends Error {}

const keyByHash = statement<{ hash: string }, KeyRow>()(`SELECT * FROM api_keys WHERE hash = :hash`)

/** The most look-ups in a minute that find nothing, over all keys; one key counts once. */
const mostFruitless = 100
const period = minute
/** A look-up counts from its start, because look-ups at the same time do not know each other's result. */
const lookUps = new Map<string, { at: number; isFruitless: boolean }>()

const pause = 20
const longestWait = 2_000

/**
 * Finds a key in the databases that KV lacks. Only look-ups that find nothing are bounded; near the bound, this waits
 * for look-ups in progress.
 * @param known a record that another request has found meanwhile
 * @throws UnknownKeysAreOver
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
    const record = await findInDatabases(bindings, databaseNames(bindings), hash, { now, usage })
    if (record) lookUps.delete(hash)
    else lookUps.set(hash, { at, isFruitless: true })
    return record
  } catch (error) {
    lookUps.delete(hash)
    throw error
  }
}

/** Asks these databases, because the key does not name its own. A database that is down hides only its own keys. */
export async function findInDatabases(
  bindings: DatabaseBindings,
  names: readonly DatabaseName[],
  hash: string,
  access: Omit<Access, 'database'>,
): Promise<KeyRecord | undefined> {
  const found = await Promise.allSettled(
    names.map(async (database) => {
      const { main } = await openDatabase(bindings, { ...access, database }).read({
        main: keyByHash({ hash }),
      })
      const [row] = main
      return row && toRecordOf(row, database)
    }),
  )
  for (const each of found) if (each.status === 'fulfilled' && each.value) return each.value
  for (const each of found) if (each.status === 'rejected') throw each.reason
  return undefined
}
