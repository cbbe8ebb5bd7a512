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

const anotherWeight = statement<EditKey & WeightArgs & Weighing>()(
  `INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
    SELECT organization_id, user_id, :weightId, :weightKg, :recordedAt FROM users
    WHERE ${isUser} AND ${mayBeEdited}
    ON CONFLICT DO NOTHING`,
)

/**
 * Makes a weight the profile's unless a later one is recorded. It runs before `updateUser`, which may copy it to the
 * baseline.
 */
const weighUser = statement<
  EditKey & Weighing & { weightId: string; weightKg: number; unitSystem: Value; today: string }
>()(
  `UPDATE users SET
      targets_on = iif(weight_kg <> :weightKg, :today, targets_on),
      weight_kg = :weightKg,
      unit_system = coalesce(:unitSystem, unit_system),
      version = :version
    WHERE ${isUser} AND ${mayBeEdited}
      AND NOT EXISTS (SELECT 1 FROM weights WHERE ${theirWeights} AND id > :weightId)`,
)

type EditArgs = EditKey &
  Weighing & { today: string } & Record<Exclude<keyof UserChanges, 'birthdate' | 'weight'>, Value>

// The right-hand sides read the old row, so this transaction itself decides what has changed. An empty display name
// means cleared: it becomes the first name.
const updateUser = statement<EditArgs>()(
  `UPDATE users SET
      baseline_kg = iif(goal <> coalesce(:goal, goal), weight_kg, baseline_kg),
      targets_on = iif(
        goal <> coalesce(:goal, goal) OR birthdate <> coalesce(:birthdate, birthdate)
          OR gender <> coalesce(:gender, gender) OR height_cm <> coalesce(:heightCm, height_cm),
        :today, targets_on),
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
      unit_system = coalesce(:unitSystem, unit_system),
      version = :version
    WHERE ${isUser} AND ${mayBeEdited}`,
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
  const weighing = {
    weighedOn: weight ? utcDay(weight.weighedAt) : null,
    birthdate: others.birthdate ?? null,
  }
  const queries: Query<never>[] = []
  if (weight) {
    const { id: weightId, weightKg, weighedAt } = weight
    const args = { ...key, ...weighing, weightId, weightKg }
    queries.push(
      anotherWeight({ ...args, recordedAt: weighedAt.toISOString() }),
      weighUser({ ...args, unitSystem: unitSystem ?? null, today }),
    )
  }
  if (Object.values({ displayName, remindersActive, ...others }).some((value) => value !== undefined)) {
    const { firstName, lastName, gender, timezone, language, goal, subscriptionStatus, heightCm } = others
    queries.push(
      updateUser({
        ...key,
        ...weighing,
        today,
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
        // For a weight without a height, `weighUser` sets the unit system if the weight is the latest.
        unitSystem: (heightCm === undefined ? undefined : unitSystem) ?? null,
      }),
    )
  }
  return queries
}
