import type { Pages } from '../../domain/export.ts'
import type { UnitSystem } from '../../domain/measurements.ts'
import type { Environment, User } from '../../domain/user.ts'
import type { Database } from '../d1/database.ts'
import { pagesOf } from '../d1/export.ts'
import { statement, type Query } from '../d1/statement.ts'
import { areTheirs, pageOfUsers, type UserFilter } from './list.ts'
import type { WeightPoint } from './progress-store.ts'
import { toUser, type UserRow } from './rows.ts'
import { theirWeights } from './statements.ts'

/** A weight with its user, who reads weights in this system. */
type ExportedWeight = WeightPoint & { fromId: string; unitSystem: UnitSystem }

/** Exports of users and of their weights. */
export const userExports = (database: Database) => ({
  /** The users that match, each with the time of the weight that is theirs. */
  exportedUsers: (
    organization: string,
    environment: Environment,
    filter: UserFilter,
  ): Pages<User & { weighedAt: string | null }> =>
    pagesOf(database, {
      start: [''],
      rows: ([after = ''], limit) => pageOfUsers(organization, environment, filter, { after, limit }),
      whole: withTimes,
      placeOf: (row) => [row.from_id],
      toThing: (row) => ({ ...toUser(row), weighedAt: row.weighed_at }),
      isExact: (filter.goal ?? filter.status ?? filter.q) === undefined,
      count: countOfUsers({ organization, environment }),
    }),

  /** The weights of all users, of each the oldest first. */
  exportedWeights: (organization: string, environment: Environment): Pages<ExportedWeight> =>
    pagesOf(database, {
      start: ['', ''],
      rows: ([fromId = '', id = ''], limit) =>
        weightsBehind({ organization, environment, fromId, id, limit }),
      whole: (rows) => rows,
      placeOf: (row) => [row.from_id, row.id],
      toThing: (row) => ({
        fromId: row.from_id,
        unitSystem: row.unit_system,
        weightKg: row.weight_kg,
        recordedAt: row.recorded_at,
      }),
      isExact: true,
      count: countOfWeights({ organization, environment }),
    }),
})

const withTimes = ({ sql, params }: Query<UserRow>): Query<UserRow & { weighed_at: string | null }> => ({
  sql: `SELECT *, (SELECT recorded_at FROM weights
      WHERE organization_id = page.organization_id AND user_id = page.user_id ORDER BY id DESC LIMIT 1) AS weighed_at
    FROM (${sql}) AS page`,
  params,
})

type TheirArgs = { organization: string; environment: Environment }

const countOfUsers = statement<TheirArgs, { count: number }>()(
  `SELECT iif(:environment = 'dev', dev_user_count, prod_user_count) AS count
    FROM organizations WHERE id = :organization`,
)
const countOfWeights = statement<TheirArgs, { count: number }>()(
  `SELECT total(weight_count) AS count FROM users WHERE ${areTheirs}`,
)
const weightsBehind = statement<
  TheirArgs & { fromId: string; id: string; limit: number },
  { from_id: string; unit_system: UnitSystem; id: string; weight_kg: number; recorded_at: string }
>()(
  `SELECT from_id, unit_system, id, weights.weight_kg, recorded_at FROM users CROSS JOIN weights
      ON ${theirWeights} AND id > iif(from_id = :fromId, :id, '')
    WHERE users.organization_id = :organization AND environment = :environment AND from_id >= :fromId
    ORDER BY from_id, id LIMIT :limit`,
)
