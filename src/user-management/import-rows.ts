// The rows of imports of users and of weights, read by the schemas of create and edit.
import type * as z from 'zod/mini'
import type { Read } from '../domain/import.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import type { ImportedRow } from '../http/import/rows.ts'
import type { ObjectSchema } from '../http/problems.ts'
import { check } from '../http/validate.ts'
import type { UserRowToImport, WeightRowToImport } from '../storage/index.ts'
import { toNewUser } from './create-user.ts'
import { toUserChanges, toWeight } from './edit-user.ts'
import { toMeasurements } from './measurement-fields.ts'
import { fromId, importedChanges, importedUser, importedWeight } from './user-fields.ts'

/** A row's fields by this schema, or all that is wrong with them. */
function read<Schema extends ObjectSchema, Fields>(
  schema: Schema,
  { input, problems }: ImportedRow,
  toFields: (input: z.core.output<Schema>) => Fields,
): Read<Fields> {
  if (problems.length > 0) return { problems }
  const checked = check(schema, input, [])
  return 'problems' in checked ? checked : { fields: toFields(checked.data) }
}

/** The id in a row, unless nobody could have it. */
const idIn = ({ input }: ImportedRow) => fromId().safeParse(input.from_id).data

export const toUserRow = (row: ImportedRow, now: Date, newToken: () => string): UserRowToImport => ({
  row: row.row,
  fromId: idIn(row),
  asNew: atFirstUse(() =>
    read(importedUser(), row, ({ reminders_active, subscription_status, weighed_at, ...input }) => {
      const user = toNewUser(input, now, newToken())
      return {
        user: {
          ...user,
          remindersActive: reminders_active ?? user.remindersActive,
          subscriptionStatus: subscription_status ?? user.subscriptionStatus,
        },
        weight: toWeight(user.weightKg, weighed_at ?? undefined, now),
      }
    }),
  ),
  asChanges: atFirstUse(() => read(importedChanges(), row, (input) => toUserChanges(input, now))),
})

export const toWeightRow = (row: ImportedRow, now: Date): WeightRowToImport => ({
  row: row.row,
  fromId: idIn(row),
  read: read(importedWeight(), row, ({ weighed_at, ...input }) => {
    const { weightKg, unitSystem } = toMeasurements({ ...input })
    if (weightKg === undefined) throw new Error('importedWeight lets no row without a weight pass')
    return { unitSystem, weight: toWeight(weightKg, weighed_at, now) }
  }),
})
