import { recordingInterval } from '../../domain/limits.ts'
import type { Environment, User } from '../../domain/user.ts'
import type { Database } from '../d1/database.ts'
import type { Revision } from '../d1/revision.ts'
import { userChangeQueries, userEdit, type UserChanges, type UserEdit } from './edit.ts'
import { progressPages } from './progress-store.ts'
import { toUser, userColumns } from './rows.ts'
import { whomItIsAbout } from './subject.ts'
import { firstWeight, insertUser, touchLastRequest, userByFromId, userCreation } from './statements.ts'

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

    ...progressPages(database),

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
