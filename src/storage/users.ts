import type { ChangesOf } from '../domain/changes.ts'
import type { Environment, User } from '../domain/user.ts'
import type { Database } from './d1.ts'
import type { Revision } from './revision.ts'
import { outcomeOf, told } from './statement.ts'
import { toColumns, toUser } from './user-rows.ts'
import {
  anotherWeight,
  createOutcome,
  editOutcome,
  editUser,
  firstWeight,
  insertUser,
  latestWeights,
  recordRequest,
  rotationOutcome,
  setProgressToken,
  userByFromId,
  userByProgressToken,
  type CreateOutcome,
  type RotationOutcome,
} from './user-statements.ts'

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

/** A weight as it was supplied, in kilograms, unrounded, and when: ISO 8601, UTC, with milliseconds. */
export interface WeightPoint {
  weightKg: number
  recordedAt: string
}

/** Eleven years of daily weights. */
const longestHistory = 4_000

export type UserStore = ReturnType<typeof userStore>

/** Users of one organization and environment, with the history of their weight. Each function is one round trip. */
export function userStore(database: Database) {
  return {
    /** Stores a new user with the first point of the weight history, unless the `fromId` is taken. */
    async create(
      organization: string,
      environment: Environment,
      user: User,
      weightId: string,
    ): Promise<CreateOutcome> {
      const key = { organization, environment, fromId: user.fromId }
      const { userId, weightKg, createdAt } = user
      const [, , [outcome]] = await database.writeRepeatably(
        insertUser({ ...key, ...toColumns(user) }),
        firstWeight({ ...key, userId, weightId, weightKg, now: createdAt }),
        outcomeOf(createOutcome({ ...key, userId })),
      )
      return told(outcome)
    },

    async get(organization: string, environment: Environment, fromId: string): Promise<User | undefined> {
      const [[row]] = await database.read(userByFromId({ organization, environment, fromId }))
      return row && toUser(row)
    },

    /**
     * Changes the given fields and adds a supplied weight to the history, whether it differs or not. The baseline moves
     * with a changed goal, the day of the targets with a changed goal, birthdate, height or weight (targets.ts).
     * Gives the user as it is then.
     */
    async edit(
      organization: string,
      environment: Environment,
      fromId: string,
      changes: UserChanges,
      at: { now: Date; today: string; weightId: string },
      revision: Revision,
    ): Promise<{ kind: 'not-found' } | { kind: 'stale' } | { kind: 'edited'; user: User }> {
      const key = { organization, environment, fromId }
      const { weightKg, remindersActive } = changes
      const edit = editUser({
        ...key,
        ...revision,
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
      const { version } = revision
      const { weightId, now } = at
      const point =
        weightKg === undefined
          ? []
          : [anotherWeight({ ...key, version, weightId, weightKg, now: now.toISOString() })]
      const [, [outcome]] = await database.writeRepeatably(
        edit,
        outcomeOf(editOutcome({ ...key, ...revision })),
        ...point,
      )
      const edited = told(outcome)
      return edited.kind === 'edited' ? { kind: edited.kind, user: toUser(edited.user) } : edited
    },

    /** Whose progress link has this token, with the latest weights, oldest first; undefined for nobody's. */
    async progress(
      organization: string,
      environment: Environment,
      token: string,
    ): Promise<{ user: User; weights: WeightPoint[] } | undefined> {
      const link = { organization, environment, token }
      const [[row], points] = await database.read(
        userByProgressToken(link),
        latestWeights({ ...link, limit: longestHistory }),
      )
      const weights = points
        .reverse()
        .map((point) => ({ weightKg: point.weight_kg, recordedAt: point.recorded_at }))
      return row && { user: toUser(row), weights }
    },

    /** Replaces the token of the progress link, so that the old link is dead. */
    async setProgressToken(
      organization: string,
      environment: Environment,
      fromId: string,
      token: string,
    ): Promise<RotationOutcome> {
      const key = { organization, environment, fromId }
      const [, [outcome]] = await database.writeRepeatably(
        setProgressToken({ ...key, token }),
        outcomeOf(rotationOutcome(key)),
      )
      return told(outcome)
    },

    /** Notes that a request was about this user, unless one was noted less than a minute ago. */
    async recordRequest(
      organization: string,
      environment: Environment,
      fromId: string,
      now: Date,
    ): Promise<void> {
      const minuteAgo = new Date(now.getTime() - 60_000).toISOString()
      await database.writeRepeatably(
        recordRequest({ organization, environment, fromId, now: now.toISOString(), minuteAgo }),
      )
    },
  }
}
