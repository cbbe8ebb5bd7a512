import { utcDay } from '../../domain/calendar.ts'
import type { ChangesOf } from '../../domain/changes.ts'
import type { Refused } from '../../domain/refused.ts'
import type { UserFields } from '../../domain/user.ts'
import { mayChange, type Revision } from '../d1/revision.ts'
import { statement, type Query, type Value } from '../d1/statement.ts'
import { isUser, userSubject, type DoneTo, type UserArgs, type WeightArgs } from './statements.ts'

/** The changes of an edit. `unitSystem` comes with the measurements: the last system used is the preferred one. */
export type UserChanges = ChangesOf<
  Omit<UserFields, 'displayName'> & {
    /** null makes it the first name. */
    displayName: string | null
    /** The id sorts by the time of weighing. */
    weight: { id: string; weightKg: number; weighedAt: Date }
  }
>

type EditKey = UserArgs & Revision
/** The UTC day of the weighing and the edit's own birthdate; null if the edit has none. */
type Weighing = Record<'weighedOn' | 'birthdate', string | null>

/** True of a user whom the edit is meant for and whose weighing is not before their birth. */
const mayBeEdited = `${mayChange}
    AND (:weighedOn IS NULL OR :weighedOn >= coalesce(:birthdate, birthdate))` as const

const theirWeights = 'weights.organization_id = users.organization_id AND weights.user_id = users.user_id'

/** True if the edit has a weight that nobody weighed after it. */
const isLatestWeight = `:weightId IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM weights WHERE ${theirWeights} AND id > :weightId)` as const

type EditArgs = EditKey &
  Weighing & { today: string; weightId: string | null; weightKg: number | null; hasOthers: number } & Record<
    Exclude<keyof UserChanges, 'birthdate' | 'weight'>,
    Value
  >

// One statement, because each change of a row makes an event. The right-hand sides read the old row, so this
// transaction itself decides what has changed. An empty display name means cleared: it becomes the first name.
const updateUser = statement<EditArgs>()(
  `UPDATE users SET
      baseline_kg = iif(goal <> coalesce(:goal, goal), iif(${isLatestWeight}, :weightKg, weight_kg), baseline_kg),
      targets_on = iif(
        goal <> coalesce(:goal, goal) OR birthdate <> coalesce(:birthdate, birthdate)
          OR gender <> coalesce(:gender, gender) OR height_cm <> coalesce(:heightCm, height_cm)
          OR (weight_kg <> :weightKg AND ${isLatestWeight}),
        :today, targets_on),
      weight_kg = iif(${isLatestWeight}, :weightKg, weight_kg),
      first_name = coalesce(:firstName, first_name),
      last_name = coalesce(:lastName, last_name),
      display_name = coalesce(nullif(coalesce(:displayName, display_name), ''), :firstName, first_name),
      gender = coalesce(:gender, gender),
      timezone = coalesce(:timezone, timezone),
      language = coalesce(:language, language),
      goal = coalesce(:goal, goal),
      birthdate = coalesce(:birthdate, birthdate),
      reminders_active = coalesce(:remindersActive, reminders_active),
      subscription_status = coalesce(:subscriptionStatus, subscription_status),
      height_cm = coalesce(:heightCm, height_cm),
      unit_system = iif(:heightCm IS NOT NULL OR (${isLatestWeight}), coalesce(:unitSystem, unit_system), unit_system),
      version = :version
    WHERE ${isUser} AND ${mayBeEdited} AND (:hasOthers OR (${isLatestWeight}))`,
)

const anotherWeight = statement<EditKey & WeightArgs & Weighing>()(
  `INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
    SELECT organization_id, user_id, :weightId, :weightKg, :recordedAt FROM users
    WHERE ${isUser} AND ${mayBeEdited}
    ON CONFLICT DO NOTHING`,
)

export type UserEdit = Refused<'not-found' | 'stale' | 'weighed-before-birth'> | DoneTo<'edited'>

// An edit that only adds an older weight keeps the version: the stored weight then proves that the edit was made.
export const userEdit = statement<EditKey & { weightId: string | null }, UserEdit>()(
  `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found'
        WHEN version = :version
          OR EXISTS (SELECT 1 FROM weights WHERE ${theirWeights} AND id = :weightId) THEN 'edited'
        WHEN ${mayChange} THEN 'weighed-before-birth'
        ELSE 'stale' END,
      'userId', user_id) AS outcome, ${userSubject}
    FROM users WHERE ${isUser}`,
)

/** The statements of an edit, in order. A repeated edit finds its weight stored and its changes made. */
export function userChangeQueries(key: EditKey, changes: UserChanges, today: string): Query<never>[] {
  const { weight, unitSystem, displayName, remindersActive, ...others } = changes
  const { firstName, lastName, gender, timezone, language, goal, subscriptionStatus, heightCm } = others
  const hasOthers = Object.values({ displayName, remindersActive, ...others }).some(
    (value) => value !== undefined,
  )
  const weighing = {
    weighedOn: weight ? utcDay(weight.weighedAt) : null,
    birthdate: others.birthdate ?? null,
  }
  const update = updateUser({
    ...key,
    ...weighing,
    today,
    weightId: weight?.id ?? null,
    weightKg: weight?.weightKg ?? null,
    hasOthers: Number(hasOthers),
    firstName: firstName ?? null,
    lastName: lastName ?? null,
    displayName: displayName === null ? '' : (displayName ?? null),
    gender: gender ?? null,
    timezone: timezone ?? null,
    language: language ?? null,
    goal: goal ?? null,
    remindersActive: remindersActive === undefined ? null : Number(remindersActive),
    subscriptionStatus: subscriptionStatus ?? null,
    heightCm: heightCm ?? null,
    unitSystem: unitSystem ?? null,
  })
  if (!weight) return [update]
  const { id: weightId, weightKg, weighedAt } = weight
  return [
    update,
    anotherWeight({ ...key, ...weighing, weightId, weightKg, recordedAt: weighedAt.toISOString() }),
  ]
}
