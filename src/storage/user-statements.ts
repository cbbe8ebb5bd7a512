import { sql, type Placeholder } from 'drizzle-orm'
import type { Environment } from '../domain/user.ts'
import { mayChange, type Revision } from './revision.ts'
import { statement, type Value } from './statement.ts'
import type { UserRow } from './user-rows.ts'

type UserArgs = { organization: string; environment: Environment; fromId: string }
type WeightArgs = { weightId: string; weightKg: number; now: string }

const isUser = (arg: (name: keyof UserArgs) => Placeholder) =>
  sql`organization_id = ${arg('organization')} AND environment = ${arg('environment')} AND from_id = ${arg('fromId')}`

export const userByFromId = statement<UserArgs, UserRow>(
  (arg) => sql`SELECT * FROM users WHERE ${isUser(arg)}`,
)
type ProgressArgs = { organization: string; environment: Environment; token: string }

export const userByProgressToken = statement<ProgressArgs, UserRow>(
  (arg) => sql`SELECT * FROM users WHERE progress_token = ${arg('token')}
    AND organization_id = ${arg('organization')} AND environment = ${arg('environment')}`,
)
export const latestWeights = statement<
  ProgressArgs & { limit: number },
  { weight_kg: number; recorded_at: string }
>(
  (arg) => sql`SELECT weight_kg, recorded_at FROM weights WHERE organization_id = ${arg('organization')}
    AND user_id = (SELECT user_id FROM users WHERE progress_token = ${arg('token')}
      AND organization_id = ${arg('organization')} AND environment = ${arg('environment')})
    ORDER BY id DESC LIMIT ${arg('limit')}`,
)
export const insertUser = statement<Omit<UserRow, 'organization_id' | 'environment' | 'from_id'> & UserArgs>(
  (arg) => sql`INSERT INTO users (organization_id, environment, from_id, user_id, first_name, last_name,
      display_name, birthdate, gender, language, goal, timezone, height_cm, weight_kg, unit_system, baseline_kg,
      targets_on, subscription_status, reminders_active, progress_token, created_at, last_request_at, version)
    VALUES (${arg('organization')}, ${arg('environment')}, ${arg('fromId')}, ${arg('user_id')},
      ${arg('first_name')}, ${arg('last_name')}, ${arg('display_name')}, ${arg('birthdate')}, ${arg('gender')},
      ${arg('language')}, ${arg('goal')}, ${arg('timezone')}, ${arg('height_cm')}, ${arg('weight_kg')},
      ${arg('unit_system')}, ${arg('baseline_kg')}, ${arg('targets_on')}, ${arg('subscription_status')},
      ${arg('reminders_active')}, ${arg('progress_token')}, ${arg('created_at')}, ${arg('last_request_at')},
      ${arg('version')})
    ON CONFLICT (organization_id, environment, from_id) DO NOTHING`,
)
/** Whom an outcome is about. */
const subject = sql`'user:' || user_id AS subject`

/** What was done to whom; outcomes that are older than migration 0007 do not all say to whom. */
type Done<Kind extends string> = { kind: Kind; userId?: string }
export type CreateOutcome = { kind: 'from-id-taken' } | Done<'created'>

export const createOutcome = statement<UserArgs & { userId: string }, CreateOutcome>(
  (arg) => sql`SELECT json_object('kind', iif(user_id = ${arg('userId')}, 'created', 'from-id-taken'),
      'userId', user_id) AS outcome, ${subject}
    FROM users WHERE ${isUser(arg)}`,
)
export const firstWeight = statement<UserArgs & WeightArgs & { userId: string }>(
  (arg) => sql`INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
    SELECT organization_id, user_id, ${arg('weightId')}, ${arg('weightKg')}, ${arg('now')} FROM users
    WHERE ${isUser(arg)} AND user_id = ${arg('userId')}
    ON CONFLICT DO NOTHING`,
)
export const anotherWeight = statement<UserArgs & WeightArgs & { version: string }>(
  (arg) => sql`INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
    SELECT organization_id, user_id, ${arg('weightId')}, ${arg('weightKg')}, ${arg('now')} FROM users
    WHERE ${isUser(arg)} AND version = ${arg('version')}
    ON CONFLICT DO NOTHING`,
)

type EditArgs = UserArgs &
  Revision & { today: string } & Record<
    | 'timezone'
    | 'language'
    | 'goal'
    | 'birthdate'
    | 'remindersActive'
    | 'subscriptionStatus'
    | 'heightCm'
    | 'weightKg'
    | 'unitSystem',
    Value
  >

// The right-hand sides see the row as it was: what counts as a change is decided here, in the same transaction.
export const editUser = statement<EditArgs>(
  (arg) => sql`UPDATE users SET
      baseline_kg = iif(goal <> coalesce(${arg('goal')}, goal), coalesce(${arg('weightKg')}, weight_kg), baseline_kg),
      targets_on = iif(
        goal <> coalesce(${arg('goal')}, goal) OR birthdate <> coalesce(${arg('birthdate')}, birthdate)
          OR height_cm <> coalesce(${arg('heightCm')}, height_cm)
          OR weight_kg <> coalesce(${arg('weightKg')}, weight_kg),
        ${arg('today')}, targets_on),
      timezone = coalesce(${arg('timezone')}, timezone),
      language = coalesce(${arg('language')}, language),
      goal = coalesce(${arg('goal')}, goal),
      birthdate = coalesce(${arg('birthdate')}, birthdate),
      reminders_active = coalesce(${arg('remindersActive')}, reminders_active),
      subscription_status = coalesce(${arg('subscriptionStatus')}, subscription_status),
      height_cm = coalesce(${arg('heightCm')}, height_cm),
      weight_kg = coalesce(${arg('weightKg')}, weight_kg),
      unit_system = coalesce(${arg('unitSystem')}, unit_system),
      version = ${arg('version')}
    WHERE ${isUser(arg)} AND ${mayChange({ version: arg('version'), ifMatch: arg('ifMatch') })}`,
)

export type EditOutcome = { kind: 'not-found' } | { kind: 'stale' } | Done<'edited'>

export const editOutcome = statement<UserArgs & Revision, EditOutcome>(
  (arg) => sql`SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found'
        WHEN version = ${arg('version')} THEN 'edited' ELSE 'stale' END,
      'userId', user_id) AS outcome, ${subject}
    FROM users WHERE ${isUser(arg)}`,
)
export type RotationOutcome = { kind: 'not-found' } | Done<'rotated'>

export const setProgressToken = statement<UserArgs & { token: string }>(
  (arg) => sql`UPDATE users SET progress_token = ${arg('token')} WHERE ${isUser(arg)}`,
)
export const rotationOutcome = statement<UserArgs, RotationOutcome>(
  (arg) => sql`SELECT json_object('kind', iif(max(user_id) IS NULL, 'not-found', 'rotated'),
      'userId', user_id) AS outcome, ${subject}
    FROM users WHERE ${isUser(arg)}`,
)
export const recordRequest = statement<UserArgs & { now: string; minuteAgo: string }>(
  (arg) => sql`UPDATE users SET last_request_at = ${arg('now')}
    WHERE ${isUser(arg)} AND last_request_at <= ${arg('minuteAgo')}`,
)
