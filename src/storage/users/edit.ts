import { sql, type Placeholder } from 'drizzle-orm'
import { utcDay } from '../../domain/calendar.ts'
import type { ChangesOf } from '../../domain/changes.ts'
import type { UserFields } from '../../domain/user.ts'
import { mayChange, type Revision } from '../d1/revision.ts'
import { statement, type Query, type Value } from '../d1/statement.ts'
import { isUser, subject, type Done, type UserArgs, type WeightArgs } from './statements.ts'

/** What an edit may change. `unitSystem` goes with the measurements: the system used last is the preferred one. */
export type UserChanges = ChangesOf<
  Omit<UserFields, 'displayName'> & {
    /** null makes it the first name. */
    displayName: string | null
    /** Its id sorts by the time of weighing. */
    weight: { id: string; weightKg: number; weighedAt: Date }
  }
>

type EditKey = UserArgs & Revision
/** The UTC day of the weighing and the birthdate that comes in the same edit, null where there is none. */
type Weighing = Record<'weighedOn' | 'birthdate', string | null>

/** Of whom the edit was meant for and who was born when they were weighed. */
const mayBeEdited = (arg: (name: keyof Revision | keyof Weighing) => Placeholder) =>
  sql`${mayChange(arg)}
    AND (${arg('weighedOn')} IS NULL OR ${arg('weighedOn')} >= coalesce(${arg('birthdate')}, birthdate))`

const theirWeights = sql`weights.organization_id = users.organization_id AND weights.user_id = users.user_id`

export const anotherWeight = statement<EditKey & WeightArgs & Weighing>(
  (arg) => sql`INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
    SELECT organization_id, user_id, ${arg('weightId')}, ${arg('weightKg')}, ${arg('recordedAt')} FROM users
    WHERE ${isUser(arg)} AND ${mayBeEdited(arg)}
    ON CONFLICT DO NOTHING`,
)

/** Makes a weight the one of the profile, unless a later one is known. It comes before `editUser`, whose baseline it may be. */
export const weighUser = statement<
  EditKey & Weighing & { weightId: string; weightKg: number; unitSystem: Value; today: string }
>(
  (arg) => sql`UPDATE users SET
      targets_on = iif(weight_kg <> ${arg('weightKg')}, ${arg('today')}, targets_on),
      weight_kg = ${arg('weightKg')},
      unit_system = coalesce(${arg('unitSystem')}, unit_system),
      version = ${arg('version')}
    WHERE ${isUser(arg)} AND ${mayBeEdited(arg)}
      AND NOT EXISTS (SELECT 1 FROM weights WHERE ${theirWeights} AND id > ${arg('weightId')})`,
)

type EditArgs = EditKey &
  Weighing & { today: string } & Record<Exclude<keyof UserChanges, 'birthdate' | 'weight'>, Value>

// The right-hand sides see the row as it was: what counts as a change is decided here, in the same transaction. An empty
// display name is one that was cleared: it is the first name again.
export const editUser = statement<EditArgs>(
  (arg) => sql`UPDATE users SET
      baseline_kg = iif(goal <> coalesce(${arg('goal')}, goal), weight_kg, baseline_kg),
      targets_on = iif(
        goal <> coalesce(${arg('goal')}, goal) OR birthdate <> coalesce(${arg('birthdate')}, birthdate)
          OR gender <> coalesce(${arg('gender')}, gender) OR height_cm <> coalesce(${arg('heightCm')}, height_cm),
        ${arg('today')}, targets_on),
      first_name = coalesce(${arg('firstName')}, first_name),
      last_name = coalesce(${arg('lastName')}, last_name),
      display_name = coalesce(nullif(coalesce(${arg('displayName')}, display_name), ''), ${arg('firstName')}, first_name),
      gender = coalesce(${arg('gender')}, gender),
      timezone = coalesce(${arg('timezone')}, timezone),
      language = coalesce(${arg('language')}, language),
      goal = coalesce(${arg('goal')}, goal),
      birthdate = coalesce(${arg('birthdate')}, birthdate),
      reminders_active = coalesce(${arg('remindersActive')}, reminders_active),
      subscription_status = coalesce(${arg('subscriptionStatus')}, subscription_status),
      height_cm = coalesce(${arg('heightCm')}, height_cm),
      unit_system = coalesce(${arg('unitSystem')}, unit_system),
      version = ${arg('version')}
    WHERE ${isUser(arg)} AND ${mayBeEdited(arg)}`,
)

export type EditOutcome =
  { kind: 'not-found' } | { kind: 'stale' } | { kind: 'weighed-before-birth' } | Done<'edited'>

// An edit whose weight is history only leaves the version as it was: then the weight tells that it was made.
export const editOutcome = statement<EditKey & { weightId: string | null }, EditOutcome>(
  (arg) => sql`SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found'
        WHEN version = ${arg('version')}
          OR EXISTS (SELECT 1 FROM weights WHERE ${theirWeights} AND id = ${arg('weightId')}) THEN 'edited'
        WHEN ${mayChange(arg)} THEN 'weighed-before-birth'
        ELSE 'stale' END,
      'userId', user_id) AS outcome, ${subject}
    FROM users WHERE ${isUser(arg)}`,
)

/** What an edit does, in this order. Repeated it finds its weight there and its changes made. */
export function editQueries(key: EditKey, changes: UserChanges, today: string): Query<never>[] {
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
      editUser({
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
        // Of a weight alone `weighUser` decides whether it is the latest word.
        unitSystem: (heightCm === undefined ? undefined : unitSystem) ?? null,
      }),
    )
  }
  return queries
}
