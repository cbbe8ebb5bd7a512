import type { ChangesOf } from '../../domain/changes.ts'
import type { Pairs } from '../../domain/event.ts'
import type { Environment, User, UserFields } from '../../domain/user.ts'
import { inJson } from '../d1/imports.ts'
import type { Revision } from '../d1/revision.ts'
import { statement } from '../d1/statement.ts'
import { userWords } from './rows.ts'

/** Whose users: of an organization, in an environment. */
export type Of = { organization: string; environment: Environment }

/** A supplied weight. The id sorts by the time of weighing. */
export type NewWeight = { id: string; weightKg: number; weighedAt: Date }

/** The changes of an edit. `unitSystem` comes with the measurements: the last system used is the preferred one. */
export type UserChanges = ChangesOf<
  Omit<UserFields, 'displayName'> & {
    /** null makes it the first name. */
    displayName: string | null
    weight: NewWeight
  }
>

const recorded = ({ id, weightKg, weighedAt }: NewWeight) => ({
  weight_id: id,
  weight_kg: weightKg,
  recorded_at: weighedAt.toISOString(),
})
/** What the event of a write shows of a supplied weight. */
export const weighing = (weight: NewWeight) => ({ weight_recorded: [null, recorded(weight)] as const })

export const userToCreate = (user: User, weight: NewWeight) => ({
  user,
  words: userWords(user),
  weight: recorded(weight),
})

/** A user and what to change: a weight alone is no `changes`, since it changes less. */
export function userToChange(fromId: string, { weight, unitSystem, ...changes }: UserChanges, today: string) {
  const { firstName, lastName } = changes
  // A display name that is cleared becomes the first name.
  const displayName = changes.displayName === null ? firstName : changes.displayName
  const isMore = Object.values(changes).some((value) => value !== undefined)
  return {
    fromId,
    today,
    unitSystem,
    weight: weight && recorded(weight),
    ...(isMore && { changes, words: userWords({ firstName, lastName, displayName }) }),
  }
}

/** An import has checked the conditions of its rows: `event` is what a row's event shows besides columns. */
type Shown = { event: Pairs | undefined }

/** A user as migration 0022 takes them. */
export type UserToWrite =
  | (ReturnType<typeof userToCreate> & Partial<Shown>)
  | (ReturnType<typeof userToChange> &
      (
        | (Revision & { mostWeights: number })
        | (Shown & { version: string; userId: string; isLatest: boolean })
      ))

const into = 'INSERT INTO user_to_write (organization_id, environment, given)' as const
const writeOne = statement<Of & { user: string }>()(`${into} VALUES (:organization, :environment, :user)`)
const writeAll = statement<Of & { users: string }>()(
  `${into} SELECT :organization, :environment, value FROM json_each(:users)`,
)
export const writeUser = (of: Of, user: UserToWrite) => writeOne({ ...of, user: JSON.stringify(user) })
/** Writes users in their order. */
export const writeUsers = (of: Of, users: readonly UserToWrite[]) =>
  inJson(users).map((each) => writeAll({ ...of, users: each }))
