import type { Read } from '../../domain/import.ts'
import type { Plan } from '../../domain/organization.ts'
import { guard } from '../d1/imports.ts'
import { statement } from '../d1/statement.ts'
import type { WeighedUser } from './imports-rows.ts'
import { toUser, type UserRow } from './rows.ts'
import { theirWeights } from './statements.ts'
import type { NewWeight, Of } from './write.ts'

/** A JSON list of the ids that a file names. */
export type UserKeys = Of & { fromIds: string }

const named = `organization_id = :organization AND environment = :environment
    AND from_id IN (SELECT value FROM json_each(:fromIds))` as const

export interface Places {
  plan: Plan
  used: number
  /** Null is no limit. */
  most: number | null
}
export const placesOf = statement<{ organization: string }, Places>()(
  `SELECT plan, dev_user_count + prod_user_count AS used, user_limit AS most
    FROM organizations WHERE id = :organization`,
)
type WeighedRow = UserRow & { latest: string | null }
export const usersNamed = statement<UserKeys, WeighedRow>()(
  `SELECT *, (SELECT max(id) FROM weights WHERE ${theirWeights}) AS latest FROM users WHERE ${named}`,
)

/** The users by their `fromId`. */
export const byFromId = (rows: readonly WeighedRow[]) =>
  new Map(
    rows.map((row): [string, WeighedUser] => [
      row.from_id,
      { ...toUser(row), latest: row.latest ?? '', weightCount: row.weight_count },
    ]),
  )

/** What a decision rests on: each change makes another version, and an older weight another count. */
const stateOf = `(SELECT json_group_array(json_array(from_id, version, weight_count)) FROM (
    SELECT from_id, version, weight_count FROM users WHERE ${named} ORDER BY from_id))` as const

const sameState = statement<UserKeys & { known: string }>()(guard(':known', stateOf))
/** Aborts the batch if those whom a file names are not these, in this state. */
export const mustBeUsers = (keys: UserKeys, users: readonly WeighedRow[]) =>
  sameState({
    ...keys,
    known: JSON.stringify(
      users
        .map(({ from_id, version, weight_count }) => [from_id, version, weight_count] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
  })

export const userKeysIn = (of: Of, rows: readonly { fromId: string | undefined }[]): UserKeys => ({
  ...of,
  fromIds: JSON.stringify([...new Set(rows.flatMap(({ fromId }) => fromId ?? []))]),
})

export interface KnownWeight {
  from_id: string
  weight_kg: number
  recorded_at: string
}
/** The weights at the moments of a file: JSON lists of `from_id` and the part of an id that is the moment. */
export const weightsThere = statement<Of & { weights: string }, KnownWeight>()(
  `SELECT from_id, weights.weight_kg, recorded_at FROM json_each(:weights) CROSS JOIN users CROSS JOIN weights
    WHERE users.organization_id = :organization AND environment = :environment AND from_id = value ->> 0
      AND ${theirWeights} AND weights.id > value ->> 1 AND weights.id < (value ->> 1) || '~'`,
)
const momentLength = 10
interface Weighing {
  fromId: string | undefined
  read: Read<{ weight?: NewWeight | undefined }>
}
/** Those at the moment that begins `version` are left out: at that of the import itself none is there. */
export const momentsIn = (rows: readonly Weighing[], version = '') =>
  JSON.stringify(
    rows.flatMap(({ fromId, read }) => {
      const moment = 'fields' in read ? read.fields.weight?.id.slice(0, momentLength) : undefined
      return moment !== undefined && !version.startsWith(moment) && fromId !== undefined
        ? [[fromId, moment]]
        : []
    }),
  )
