import { sql } from 'drizzle-orm'
import type { ChangesOf } from '../domain/changes.ts'
import type { Environment, User } from '../domain/user.ts'
import { statement, type Database, type Value } from './d1.ts'
import type { users } from './tables.ts'

type UserRow = typeof users.$inferSelect
type UserArgs = { organization: string; environment: Environment; fromId: string }
type WeightArgs = { weightId: string; weightKg: number; now: string }

const userByFromId = statement<UserArgs, UserRow>(
  (arg) => sql`SELECT * FROM users WHERE organization_id = ${arg('organization')}
    AND environment = ${arg('environment')} AND from_id = ${arg('fromId')}`,
)
const insertUser = statement<
  Omit<UserRow, 'organization_id' | 'environment' | 'from_id'> & UserArgs,
  { user_id: string }
>(
  (arg) => sql`INSERT INTO users (organization_id, environment, from_id, user_id, first_name, last_name,
      display_name, birthdate, gender, language, goal, timezone, height_cm, weight_kg, unit_system, baseline_kg,
      targets_on, subscription_status, reminders_active, progress_token, created_at, last_request_at)
    VALUES (${arg('organization')}, ${arg('environment')}, ${arg('fromId')}, ${arg('user_id')},
      ${arg('first_name')}, ${arg('last_name')}, ${arg('display_name')}, ${arg('birthdate')}, ${arg('gender')},
      ${arg('language')}, ${arg('goal')}, ${arg('timezone')}, ${arg('height_cm')}, ${arg('weight_kg')},
      ${arg('unit_system')}, ${arg('baseline_kg')}, ${arg('targets_on')}, ${arg('subscription_status')},
      ${arg('reminders_active')}, ${arg('progress_token')}, ${arg('created_at')}, ${arg('last_request_at')})
    ON CONFLICT (organization_id, environment, from_id) DO NOTHING RETURNING user_id`,
)
const firstWeight = statement<UserArgs & WeightArgs & { userId: string }>(
  (arg) => sql`INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
    SELECT organization_id, user_id, ${arg('weightId')}, ${arg('weightKg')}, ${arg('now')} FROM users
    WHERE organization_id = ${arg('organization')} AND environment = ${arg('environment')}
      AND from_id = ${arg('fromId')} AND user_id = ${arg('userId')}`,
)
const anotherWeight = statement<UserArgs & WeightArgs>(
  (arg) => sql`INSERT INTO weights (organization_id, user_id, id, weight_kg, recorded_at)
    SELECT organization_id, user_id, ${arg('weightId')}, ${arg('weightKg')}, ${arg('now')} FROM users
    WHERE organization_id = ${arg('organization')} AND environment = ${arg('environment')}
      AND from_id = ${arg('fromId')}`,
)

type EditArgs = UserArgs & { today: string } & Record<
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
const editUser = statement<EditArgs, UserRow>(
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
      unit_system = coalesce(${arg('unitSystem')}, unit_system)
    WHERE organization_id = ${arg('organization')} AND environment = ${arg('environment')}
      AND from_id = ${arg('fromId')} RETURNING *`,
)
const setProgressToken = statement<UserArgs & { token: string }, UserRow>(
  (
    arg,
  ) => sql`UPDATE users SET progress_token = ${arg('token')} WHERE organization_id = ${arg('organization')}
    AND environment = ${arg('environment')} AND from_id = ${arg('fromId')} RETURNING *`,
)
const recordRequest = statement<UserArgs & { now: string; minuteAgo: string }>(
  (arg) => sql`UPDATE users SET last_request_at = ${arg('now')} WHERE organization_id = ${arg('organization')}
    AND environment = ${arg('environment')} AND from_id = ${arg('fromId')}
    AND last_request_at <= ${arg('minuteAgo')}`,
)

/** What an edit may change. `unitSystem` goes with the measurements: the system used last is the preferred one. */
export type UserChanges = ChangesOf<
  Pick<
    User,
    | 'timezone'
    | 'language'
    | 'goal'
    | 'birthdate'
    | 'remindersActive'
    | 'subscriptionStatus'
    | 'heightCm'
    | 'weightKg'
    | 'unitSystem'
  >
>

export type UserStore = ReturnType<typeof userStore>

/** Users of one organization and environment, with the history of their weight. Each function is one round trip. */
export function userStore(database: Database) {
  return {
    /** Stores a new user with the first point of the weight history; false when the `fromId` is taken. */
    async create(
      organization: string,
      environment: Environment,
      user: User,
      weightId: string,
    ): Promise<boolean> {
      const key = { organization, environment, fromId: user.fromId }
      const { userId, weightKg, createdAt } = user
      const [created] = await database.write(
        insertUser({ ...key, ...toColumns(user) }),
        firstWeight({ ...key, userId, weightId, weightKg, now: createdAt }),
      )
      return created.length > 0
    },

    async get(organization: string, environment: Environment, fromId: string): Promise<User | undefined> {
      const [[row]] = await database.read(userByFromId({ organization, environment, fromId }))
      return row && toUser(row)
    },

    /**
     * Changes the given fields and adds a supplied weight to the history, whether it differs or not. The baseline moves
     * with a changed goal, the day of the targets with a changed goal, birthdate, height or weight (targets.ts).
     * Gives the user as it is then; undefined without such a user.
     */
    async edit(
      organization: string,
      environment: Environment,
      fromId: string,
      changes: UserChanges,
      at: { now: Date; today: string; weightId: string },
    ): Promise<User | undefined> {
      const key = { organization, environment, fromId }
      const { weightKg, remindersActive } = changes
      const edit = editUser({
        ...key,
        today: at.today,
        timezone: changes.timezone ?? null,
        language: changes.language ?? null,
        goal: changes.goal ?? null,
        birthdate: changes.birthdate ?? null,
        remindersActive: remindersActive === undefined ? null : Number(remindersActive),
        subscriptionStatus: changes.subscriptionStatus ?? null,
        heightCm: changes.heightCm ?? null,
        weightKg: weightKg ?? null,
        unitSystem: changes.unitSystem ?? null,
      })
      if (weightKg === undefined) {
        const [[row]] = await database.write(edit)
        return row && toUser(row)
      }
      const point = { weightId: at.weightId, weightKg, now: at.now.toISOString() }
      const [[row]] = await database.write(edit, anotherWeight({ ...key, ...point }))
      return row && toUser(row)
    },

    /** Replaces the token of the progress link, so that the old link is dead; gives the user as it is then. */
    async setProgressToken(
      organization: string,
      environment: Environment,
      fromId: string,
      token: string,
    ): Promise<User | undefined> {
      const [[row]] = await database.write(setProgressToken({ organization, environment, fromId, token }))
      return row && toUser(row)
    },

    /** Notes that a request was about this user, unless one was noted less than a minute ago. */
    async recordRequest(
      organization: string,
      environment: Environment,
      fromId: string,
      now: Date,
    ): Promise<void> {
      const minuteAgo = new Date(now.getTime() - 60_000).toISOString()
      await database.write(
        recordRequest({ organization, environment, fromId, now: now.toISOString(), minuteAgo }),
      )
    },
  }
}

function toColumns(user: User) {
  return {
    user_id: user.userId,
    first_name: user.firstName,
    last_name: user.lastName,
    display_name: user.displayName,
    birthdate: user.birthdate,
    gender: user.gender,
    language: user.language,
    goal: user.goal,
    timezone: user.timezone,
    height_cm: user.heightCm,
    weight_kg: user.weightKg,
    unit_system: user.unitSystem,
    baseline_kg: user.baselineKg,
    targets_on: user.targetsOn,
    subscription_status: user.subscriptionStatus,
    reminders_active: Number(user.remindersActive),
    progress_token: user.progressToken,
    created_at: user.createdAt,
    last_request_at: user.lastRequestAt,
  }
}

function toUser(row: UserRow): User {
  return {
    userId: row.user_id,
    fromId: row.from_id,
    firstName: row.first_name,
    lastName: row.last_name,
    displayName: row.display_name,
    birthdate: row.birthdate,
    gender: row.gender,
    language: row.language,
    goal: row.goal,
    timezone: row.timezone,
    heightCm: row.height_cm,
    weightKg: row.weight_kg,
    unitSystem: row.unit_system,
    baselineKg: row.baseline_kg,
    targetsOn: row.targets_on,
    subscriptionStatus: row.subscription_status,
    remindersActive: row.reminders_active === 1,
    progressToken: row.progress_token,
    createdAt: row.created_at,
    lastRequestAt: row.last_request_at,
  }
}
