import { utcDay } from '../../domain/calendar.ts'
import type { ChangesOf } from '../../domain/changes.ts'
import { mostWeights } from '../../domain/limits.ts'
import type { UserFields } from '../../domain/user.ts'
import { userWords } from './rows.ts'
import { mayChange, type Revision } from '../d1/revision.ts'
import { statement, type Query, type Value } from '../d1/statement.ts'
import { isUser, theirWeights, type UserArgs, type WeightArgs } from './statements.ts'

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

/** True of a user whom the edit is meant for, whose weighing is not before their birth, and who has room for it. */
const mayBeEdited = `${mayChange}
    AND (:weighedOn IS NULL OR :weighedOn >= coalesce(:birthdate, birthdate)
      AND (weight_count < ${mostWeights} OR version = :version))` as const

const isLatestWeight = `NOT EXISTS (SELECT 1 FROM weights WHERE ${theirWeights} AND id > :weightId)` as const
/** False of an edit that is sent again: it is not done twice, even if others have changed the user meanwhile. */
const isNewWeight = `NOT EXISTS (SELECT 1 FROM weights WHERE ${theirWeights} AND id = :weightId)` as const

/** An edit of a weight alone: makes it the profile's unless a later one, or itself, is recorded. */
const weighUser = statement<
  EditKey & Weighing & { weightId: string; weightKg: number; unitSystem: Value; today: string }
>()(
  `UPDATE users SET
      targets_on = iif(weight_kg <> :weightKg, :today, targets_on),
      weight_kg = :weightKg,
      unit_system = coalesce(:unitSystem, unit_system),
      weight_version = :version,
      weight_count = weight_count + 1,
      version = :version
    WHERE ${isUser} AND ${mayBeEdited}
      AND NOT EXISTS (SELECT 1 FROM weights WHERE ${theirWeights} AND id >= :weightId)`,
)

type EditArgs = EditKey &
  Weighing & { today: string; words: string; weightId: string | null; weightKg: number | null } & Record<
    Exclude<keyof UserChanges, 'birthdate' | 'weight'>,
    Value
  >

// One statement, because each change of a row makes an event. The right-hand sides read the old row, so this
// transaction itself decides what has changed. An empty display name means cleared: it becomes the first name.
const updateUser = statement<EditArgs>()(
  `UPDATE users SET
      (baseline_kg, targets_on, weight_kg, unit_system) = (
        SELECT iif(goal <> coalesce(:goal, goal), iif(is_latest, :weightKg, weight_kg), baseline_kg),
          iif(
            goal <> coalesce(:goal, goal) OR birthdate <> coalesce(:birthdate, birthdate)
              OR gender <> coalesce(:gender, gender) OR height_cm <> coalesce(:heightCm, height_cm)
              OR (is_latest AND weight_kg <> :weightKg),
            :today, targets_on),
          iif(is_latest, :weightKg, weight_kg),
          iif(is_latest OR :heightCm IS NOT NULL, coalesce(:unitSystem, unit_system), unit_system)
        FROM (SELECT :weightId IS NOT NULL AND ${isLatestWeight} AS is_latest)),
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
      words = json_patch(words, CASE WHEN :displayName = '' AND :firstName IS NULL
        THEN json_set(:words, '$."$d"', json(words -> '$."$f"')) ELSE :words END),
      weight_version = iif(:weightId IS NULL, weight_version, :version),
      weight_count = weight_count + (:weightId IS NOT NULL),
      version = :version
    WHERE ${isUser} AND ${mayBeEdited} AND ${isNewWeight}`,
)

// This runs last, so it knows whether its user was changed.
const anotherWeight = statement<EditKey & WeightArgs & Weighing>()(
  `INSERT INTO weight_of_user (organization_id, id, weight_kg, recorded_at, of_user)
    VALUES (:organization, :weightId, :weightKg, :recordedAt, (
      SELECT json_object('user_id', user_id, 'follows', version = :version) FROM users
      WHERE ${isUser} AND ${mayBeEdited}
    ))`,
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
  // A display name that is cleared becomes the first name.
  const cleared = displayName === null ? firstName : undefined
  const queries: Query<never>[] = []
  const weightArgs = weight && { ...key, ...weighing, weightId: weight.id, weightKg: weight.weightKg }
  if (hasOthers) {
    queries.push(
      updateUser({
        ...key,
        ...weighing,
        today,
        weightId: weight?.id ?? null,
        weightKg: weight?.weightKg ?? null,
        words: userWords({ firstName, lastName, displayName: displayName ?? cleared }),
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
      }),
    )
  } else if (weightArgs) queries.push(weighUser({ ...weightArgs, unitSystem: unitSystem ?? null, today }))
  if (weight && weightArgs) {
    queries.push(anotherWeight({ ...weightArgs, recordedAt: weight.weighedAt.toISOString() }))
  }
  return queries
}
