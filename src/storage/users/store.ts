import type { Environment, User } from '../../domain/user.ts'
import type { Database } from '../d1/database.ts'
import type { Revision } from '../d1/revision.ts'
import { OutcomeErased } from '../d1/idempotency.ts'
import { outcomeOf, readOf, told } from '../d1/statement.ts'
import { editOutcome, editQueries, type EditOutcome, type UserChanges } from './edit.ts'
import { toColumns, toUser, type UserRow } from './rows.ts'
import {
  createOutcome,
  firstWeight,
  insertUser,
  latestWeights,
  recordRequest,
  rotationOutcome,
  setProgressToken,
  userByFromId,
  userByProgressToken,
} from './statements.ts'

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
    ): Promise<{ kind: 'from-id-taken' } | { kind: 'created'; user: User }> {
      const key = { organization, environment, fromId: user.fromId }
      const { userId, weightKg, createdAt } = user
      const [, , [outcome], [row]] = await database.writeRepeatably(
        insertUser({ ...key, ...toColumns(user) }),
        firstWeight({ ...key, userId, weightId, weightKg, recordedAt: createdAt }),
        outcomeOf(createOutcome({ ...key, userId })),
        readOf(userByFromId(key)),
      )
      const created = told(outcome)
      return created.kind === 'created' ? { kind: created.kind, user: whomItIsAbout(created, row) } : created
    },

    async get(organization: string, environment: Environment, fromId: string): Promise<User | undefined> {
      const [[row]] = await database.read(userByFromId({ organization, environment, fromId }))
      return row && toUser(row)
    },

    /**
     * Changes the given fields and adds a supplied weight to the history, whether it differs or not. Unless a later weight
     * is known it becomes the one of the profile. The baseline moves with a changed goal, the day of the targets with a
     * changed goal, birthdate, gender, height or weight (targets.ts). Gives the user as it is then.
     */
    async edit(
      organization: string,
      environment: Environment,
      fromId: string,
      changes: UserChanges,
      today: string,
      revision: Revision,
    ): Promise<Exclude<EditOutcome, { kind: 'edited' }> | { kind: 'edited'; user: User }> {
      const key = { organization, environment, fromId }
      const rows = await database.writeRepeatably(
        ...editQueries({ ...key, ...revision }, changes, today),
        outcomeOf(editOutcome({ ...key, ...revision, weightId: changes.weight?.id ?? null })),
        readOf(userByFromId(key)),
      )
      // How many come before these two depends on the edit.
      const edited = told(rows.flat().find((each) => 'kind' in each))
      const row = rows.flat().find((each) => 'user_id' in each)
      return edited.kind === 'edited' ? { kind: edited.kind, user: whomItIsAbout(edited, row) } : edited
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
    ): Promise<{ kind: 'not-found' } | { kind: 'rotated'; user: User }> {
      const key = { organization, environment, fromId }
      const [, [outcome], [row]] = await database.writeRepeatably(
        setProgressToken({ ...key, token }),
        outcomeOf(rotationOutcome(key)),
        readOf(userByFromId(key)),
      )
      const rotated = told(outcome)
      return rotated.kind === 'rotated' ? { kind: rotated.kind, user: whomItIsAbout(rotated, row) } : rotated
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

/** The user of an outcome as they are now, or nobody else. @throws OutcomeErased when an earlier call's user is no more */
function whomItIsAbout({ userId }: { userId?: string }, row: UserRow | undefined): User {
  const isTheirs = userId === undefined || row?.user_id === userId
  if (!row || !isTheirs) throw new OutcomeErased()
  return toUser(row)
}
