import { longestHistory, recordingInterval } from '../../domain/limits.ts'
import type { Environment, User } from '../../domain/user.ts'
import type { Database } from '../d1/database.ts'
import type { Revision } from '../d1/revision.ts'
import { OutcomeErased } from '../d1/idempotency.ts'
import { userChangeQueries, userEdit, type UserChanges, type UserEdit } from './edit.ts'
import { toUser, userColumns, type UserRow } from './rows.ts'
import {
  firstWeight,
  insertUser,
  latestWeights,
  replaceProgressToken,
  tokenRotation,
  touchLastRequest,
  userByFromId,
  userByProgressToken,
  userCreation,
} from './statements.ts'

/** A supplied weight in kilograms, unrounded, and its moment: ISO 8601, UTC, with milliseconds. */
export interface WeightPoint {
  weightKg: number
  recordedAt: string
}

export type UserStore = ReturnType<typeof userStore>

/** Users of one organization and environment, and their weight history. Each function is one round trip. */
export function userStore(database: Database) {
  return {
    /** Stores a new user with the first point of the weight history, unless the `fromId` is taken. */
    async create(
      organization: string,
      environment: Environment,
      user: User,
      weightId: string,
    ): Promise<{ kind: 'from-id-taken' } | { kind: 'created'; user: User }> {
      const key = { organization, environment, fromId: user.fromId }
      const { userId, weightKg, createdAt } = user
      const { outcome, found } = await database.writeRepeatably({
        event: {
          organization,
          type: 'user.created',
          changes: weighing({ id: weightId, weightKg, recordedAt: createdAt }),
        },
        do: [
          insertUser({ ...key, ...userColumns(user) }),
          firstWeight({ ...key, userId, weightId, weightKg, recordedAt: createdAt }),
        ],
        outcome: userCreation({ ...key, userId }),
        read: { found: userByFromId(key) },
      })
      if (outcome.kind !== 'created') return outcome
      return { kind: outcome.kind, user: whomItIsAbout(outcome, found) }
    },

    async get(organization: string, environment: Environment, fromId: string): Promise<User | undefined> {
      const { main } = await database.read({ main: userByFromId({ organization, environment, fromId }) })
      const [row] = main
      return row && toUser(row)
    },

    /**
     * Changes the given fields and adds a supplied weight to the history, even an equal one; the latest weight is the
     * profile's. A new goal moves the baseline; a new goal, birthdate, gender, height or weight moves the day of the
     * targets (targets.ts). Returns the changed user.
     */
    async edit(
      organization: string,
      environment: Environment,
      fromId: string,
      changes: UserChanges,
      today: string,
      revision: Revision,
    ): Promise<Exclude<UserEdit, { kind: 'edited' }> | { kind: 'edited'; user: User }> {
      const key = { organization, environment, fromId }
      const { weight } = changes
      const { outcome, found } = await database.writeRepeatably({
        event: {
          organization,
          type: 'user.updated',
          ...(weight && {
            user: { fromId, environment },
            changes: weighing({ ...weight, recordedAt: weight.weighedAt.toISOString() }),
          }),
        },
        do: userChangeQueries({ ...key, ...revision }, changes, today),
        outcome: userEdit({ ...key, ...revision, weightId: changes.weight?.id ?? null }),
        read: { found: userByFromId(key) },
      })
      if (outcome.kind !== 'edited') return outcome
      return { kind: outcome.kind, user: whomItIsAbout(outcome, found) }
    },

    /** The user with this progress token, and the latest weights, oldest first; undefined for an unknown token. */
    async progress(
      organization: string,
      environment: Environment,
      token: string,
    ): Promise<{ user: User; weights: WeightPoint[] } | undefined> {
      const link = { organization, environment, token }
      const { main, points } = await database.read({
        main: userByProgressToken(link),
        also: { points: latestWeights({ ...link, limit: longestHistory }) },
      })
      const [row] = main
      const weights = points
        .reverse()
        .map((point) => ({ weightKg: point.weight_kg, recordedAt: point.recorded_at }))
      return row && { user: toUser(row), weights }
    },

    /** Replaces the token of the progress link; the old link stops working. */
    async setProgressToken(
      organization: string,
      environment: Environment,
      fromId: string,
      token: string,
    ): Promise<{ kind: 'not-found' } | { kind: 'rotated'; user: User }> {
      const key = { organization, environment, fromId }
      const { outcome, found } = await database.writeRepeatably({
        event: { organization, type: 'user.progress_link_rotated' },
        do: [replaceProgressToken({ ...key, token })],
        outcome: tokenRotation(key),
        read: { found: userByFromId(key) },
      })
      if (outcome.kind !== 'rotated') return outcome
      return { kind: outcome.kind, user: whomItIsAbout(outcome, found) }
    },

    /** Records a request about this user, at most once a minute. */
    async recordRequest(
      organization: string,
      environment: Environment,
      fromId: string,
      now: Date,
    ): Promise<void> {
      const minuteAgo = new Date(now.getTime() - recordingInterval).toISOString()
      const about = { organization, environment, fromId }
      await database.writeRepeatably({
        event: null,
        do: [touchLastRequest({ ...about, now: now.toISOString(), minuteAgo })],
      })
    },
  }
}

/** A supplied weight as the event of its write has it. */
const weighing = (weight: { id: string; weightKg: number; recordedAt: string }) => ({
  weight_recorded: [
    null,
    { weight_id: weight.id, weight_kg: weight.weightKg, recorded_at: weight.recordedAt },
  ] as const,
})

/** The current user of an outcome. @throws OutcomeErased when an earlier call's user no longer exists */
function whomItIsAbout({ userId }: { userId?: string }, [row]: UserRow[]): User {
  const isTheirs = userId === undefined || row?.user_id === userId
  if (!row || !isTheirs) throw new OutcomeErased()
  return toUser(row)
}
