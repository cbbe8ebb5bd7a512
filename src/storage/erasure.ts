import { erasedAtOnce, minute } from '../domain/limits.ts'
import type { DatabaseName } from '../domain/placement.ts'
import { openDatabase, type Database } from './d1/database.ts'
import type { DatabaseBindings } from './d1/databases.ts'
import { told, type Query } from './d1/statement.ts'
import { inEachDatabase, type JobRun } from './d1/walks.ts'
import { kvName } from './keys/rows.ts'
import {
  elsewhere,
  isElsewhere,
  eraseOrganization,
  erasePlacement,
  eraseRows,
  eraseThese,
  leaving,
  nextTable,
  type Leaving,
  type OwnedTable,
} from './organizations/owned.ts'
import { settleAll } from './photos/statements.ts'

type Bindings = DatabaseBindings & { KEYS: KVNamespace; PHOTOS: R2Bucket }

/** The steps of a run, of two queries at most: D1 allows an invocation 1 000, and other jobs need some. */
const mostSteps = 60

/** A request that began before the deletion is over by then, and writes no copy of a key any more. */
const grace = minute

/** What is to be done next about an organization. */
type Next = OwnedTable | 'look' | 'end'

/** What a run did, in the words of the log. */
interface Erased {
  organizations_erased: number
  steps: number
  finished: boolean
}

/**
 * Erases the organizations that are being deleted, a step of each in turn. An object of R2 or a value of KV goes before
 * the row that names it. Runs may overlap, stop anywhere and repeat; a step that fails stops no other organization.
 */
export async function eraseOrganizations(
  bindings: Bindings,
  run: JobRun,
  limits: Record<'rows' | 'elsewhere', number> = erasedAtOnce,
): Promise<Erased> {
  const done = { organizations_erased: 0, steps: 0, finished: true }
  const failures: unknown[] = []
  const { now, usage, isOver } = run

  async function eraseIn(database: Database, name: DatabaseName): Promise<void> {
    const { due } = await database.writeRepeatably({ event: null, ask: { due: leaving } })
    const left = due.map((each): Leaving & { next: Next } => ({ ...each, next: 'look' }))
    for (let each = left.shift(); each; each = left.shift()) {
      if (isOver() || done.steps >= mostSteps) {
        done.finished = false
        return
      }
      done.steps += 1
      try {
        const next = await step(database, name, each)
        if (next) left.push({ ...each, next })
      } catch (error) {
        failures.push(error)
      }
    }
  }

  /** What is to be done next in this run, if anything. */
  async function step(
    database: Database,
    name: DatabaseName,
    { organization, since, next }: Leaving & { next: Next },
  ): Promise<Next | undefined> {
    if (next === 'end') return end(database, name, organization)
    if (next === 'api_keys' && now.getTime() < Date.parse(since) + grace) return undefined
    const { after } = await database.writeRepeatably({
      event: { organization, type: 'organization.updated', spread: 'none' },
      do: next === 'look' ? [] : await work(database, organization, next),
      read: { after: nextTable(organization) },
    })
    return told(after[0]).table ?? 'end'
  }

  /** Erases what the next rows of a table name, and tells how to erase the rows. */
  async function work(database: Database, organization: string, table: OwnedTable): Promise<Query<never>[]> {
    if (!isElsewhere(table)) return [eraseRows(table, organization, limits.rows)]
    const isOfKeys = table === 'api_keys'
    const { page } = await database.writeRepeatably({
      event: null,
      ask: { page: elsewhere[table]({ organization, limit: limits.elsewhere }) },
    })
    const names = page.flatMap(({ name }) => name ?? [])
    if (isOfKeys) await Promise.all(names.map((hash) => bindings.KEYS.delete(kvName(hash))))
    else if (names.length > 0) await bindings.PHOTOS.delete(names)
    const rows = eraseThese(
      table,
      organization,
      page.map(({ id }) => id),
    )
    return isOfKeys ? [rows] : [rows, settleAll({ names: JSON.stringify(names) })]
  }

  /** The organization itself goes last, so that a run that dies before is repeated. */
  async function end(database: Database, name: DatabaseName, organization: string): Promise<undefined> {
    const placement = erasePlacement({ organization, database: name })
    if (name !== 'DB') {
      const first = openDatabase(bindings, { now, usage, database: 'DB' })
      await first.writeRepeatably({ event: null, do: [placement] })
    }
    const { erased } = await database.writeRepeatably({
      event: null,
      do: { erased: eraseOrganization(organization), ...(name === 'DB' && { placement }) },
    })
    done.organizations_erased += erased.length
  }

  await inEachDatabase(bindings, run, eraseIn).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
  return done
}
