import { mostWeights, recordingInterval } from '../../domain/limits.ts'
import type { Environment, User } from '../../domain/user.ts'
import type { Database } from '../d1/database.ts'
import type { Revision } from '../d1/revision.ts'
import { removeUser, userDeletion, type UserDeletion } from './deletions.ts'
import { userEdit, type UserEdit } from './edit-outcome.ts'
import { userExports } from './export.ts'
import { userImports } from './imports-store.ts'
import { userLists } from './list.ts'
import { progressPages } from './progress-store.ts'
import { toUser } from './rows.ts'
import { whomItIsAbout } from './subject.ts'
import {
  touchLastRequest,
  userByFromId,
  userByUserId,
  userCreation,
  type UserCreation,
} from './statements.ts'
import { weightHistories } from './weights-store.ts'
import { userToChange, userToCreate, weighing, writeUser, type UserChanges } from './write.ts'

export type UserStore = ReturnType<typeof userStore>

/** Users of one organization and environment, and their weight history. Each function is one round trip. */
export function userStore(database: Database) {
  return {
    /**
     * Stores a new user with the first point of the weight history, unless the `fromId` is taken (reported first) or the
     * organization is at its limit.
     */
    async create(
      organization: string,
      environment: Environment,
      user: User,
      weightId: string,
    ): Promise<Exclude<UserCreation, { kind: 'created' }> | { kind: 'created'; user: User }> {
      const key = { organization, environment, fromId: user.fromId }
      const { userId, weightKg, createdAt } = user
      const weight = { id: weightId, weightKg, weighedAt: new Date(createdAt) }
      const { outcome, found } = await database.writeRepeatably({
        event: { organization, type: 'user.created', changes: weighing(weight) },
        do: [writeUser(key, userToCreate(user, weight))],
        outcome: userCreation({ ...key, userId }),
        read: { found: userByFromId(key) },
      })
      if (outcome.kind !== 'created') return outcome
      return { kind: outcome.kind, user: whomItIsAbout(outcome, found) }
    },

    /** The user with this id, either the caller's own or ours. */
    async get(
      organization: string,
      environment: Environment,
      id: { fromId: string } | { userId: string },
    ): Promise<User | undefined> {
      const place = { organization, environment }
      const { main } = await database.read({
        main: 'fromId' in id ? userByFromId({ ...place, ...id }) : userByUserId({ ...place, ...id }),
      })
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
        event: { organization, type: 'user.updated', ...(weight && { changes: weighing(weight) }) },
        do: [writeUser(key, { ...userToChange(fromId, changes, today), ...revision, mostWeights })],
        outcome: userEdit({ ...key, ...revision, weightId: weight?.id ?? null }),
        read: { found: userByFromId(key) },
      })
      if (outcome.kind !== 'edited') return outcome
      return { kind: outcome.kind, user: whomItIsAbout(outcome, found) }
    },

    /** Removes a user with their weights; nothing of them is left but their ids. */
    async delete(
      organization: string,
      environment: Environment,
      fromId: string,
      backupsUntil: string,
      revision: Revision,
    ): Promise<UserDeletion> {
      const change = { organization, environment, fromId, ...revision }
      const { outcome } = await database.write({
        event: { organization, type: 'user.deleted' },
        outcome: userDeletion({ ...change, backupsUntil }),
        thenDo: [removeUser(change)],
      })
      return outcome
    },

    ...userLists(database),
    ...userImports(database),
    ...userExports(database),
    ...progressPages(database),
    ...weightHistories(database),

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
