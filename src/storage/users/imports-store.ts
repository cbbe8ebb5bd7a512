import type { Imported } from '../../domain/import.ts'
import type { Environment } from '../../domain/user.ts'
import type { Database } from '../d1/database.ts'
import { noMoreEvents } from '../d1/event-context.ts'
import { guard, untilCurrent, writeImport } from '../d1/imports.ts'
import { statement, told, type Query } from '../d1/statement.ts'
import { decideUsers, type UserDecision } from './imports-decide.ts'
import {
  byFromId,
  userKeysIn,
  momentsIn,
  mustBeUsers,
  placesOf,
  usersNamed,
  weightsThere,
} from './imports-read.ts'
import type { UsersToImport, WeightsToImport } from './imports-rows.ts'
import { decideWeights } from './imports-weights.ts'
import { writeUsers, type Of } from './write.ts'

/** Exactly so many places if the limit cut the file, else enough. */
const mustHavePlaces = statement<{ organization: string; places: number | null; created: number }>()(
  guard(
    'coalesce(:places, 1)',
    `(SELECT iif(:places IS NULL, coalesce(dev_user_count + prod_user_count + :created <= user_limit, 1),
      max(0, user_limit - dev_user_count - prod_user_count)) FROM organizations WHERE id = :organization)`,
  ),
)
/** One warning of all that were created: of the higher limit that they crossed. */
const warn = statement<Of & { created: number }>()(
  `INSERT INTO usage_warning (organization_id, environment, what, before, used, most)
    SELECT id, :environment, 'users', used - CAST(:created AS INTEGER), used, most
    FROM (SELECT id, dev_user_count + prod_user_count AS used, user_limit AS most
      FROM organizations WHERE id = :organization)
    WHERE most BETWEEN used - :created + 1 AND used OR (most * 4 + 4) / 5 BETWEEN used - :created + 1 AND used`,
)

function userWrites(of: Of, { written, places, created, isCut }: UserDecision): Query<never>[] {
  const { organization } = of
  return [
    ...(created > 0 || isCut
      ? [mustHavePlaces({ organization, places: isCut ? places : null, created })]
      : []),
    ...writeUsers(of, written),
    noMoreEvents,
    ...(created > 0 ? [warn({ ...of, created })] : []),
  ]
}

/** Imports. Each reads in one round trip and writes in another; others that write meanwhile cost two more. */
export const userImports = (database: Database) => ({
  /** Imports users, all rows in one transaction; a dry run decides and writes nothing. */
  async import(organization: string, environment: Environment, asked: UsersToImport): Promise<Imported> {
    const of = { organization, environment }
    const keys = userKeysIn(of, asked.rows)
    const isOfSome = asked.mode !== 'create'
    const weights = momentsIn(
      isOfSome ? asked.rows.map((row) => ({ fromId: row.fromId, read: row.asChanges() })) : [],
      asked.version,
    )
    return untilCurrent(async () => {
      const { main, users, there } = await database.read({
        main: placesOf({ organization }),
        also: { users: usersNamed(keys), there: weightsThere({ ...of, weights }) },
        isNewest: true,
      })
      const decision = decideUsers(told(main[0]), byFromId(users), there, asked)
      const { rows, plan, places, created } = decision
      const decided: Imported =
        created > places ? { kind: 'limit-reached', plan, rows: created, places } : { kind: 'imported', rows }
      if (asked.isDryRun) return decided
      const work = [mustBeUsers(keys, users), ...userWrites(of, decision)]
      return writeImport(database, organization, decided, asked.version, work)
    })
  },

  /** Imports weights in the same way; the latest of a user is the profile's. */
  async importWeights(
    organization: string,
    environment: Environment,
    asked: WeightsToImport,
  ): Promise<Imported> {
    const of = { organization, environment }
    const keys = userKeysIn(of, asked.rows)
    const weights = momentsIn(asked.rows)
    return untilCurrent(async () => {
      const { main: users, there } = await database.read({
        main: usersNamed(keys),
        also: { there: weightsThere({ ...of, weights }) },
        isNewest: true,
      })
      const { rows, written } = decideWeights(byFromId(users), there, asked)
      const decided = { kind: 'imported', rows } as const
      if (asked.isDryRun) return decided
      const work = [mustBeUsers(keys, users), ...writeUsers(of, written)]
      return writeImport(database, organization, decided, asked.version, work)
    })
  },
})
