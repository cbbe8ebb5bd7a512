import type { Environment, User } from '../../domain/user.ts'
import type { Database } from '../d1/database.ts'
import type { Revision } from '../d1/revision.ts'
import { removeWeight, weightDeletion, type WeightDeletion } from './deletions.ts'
import type { WeightPoint } from './progress-store.ts'
import { toUser } from './rows.ts'
import { userByFromId, weightHistory } from './statements.ts'
import { whomItIsAbout } from './subject.ts'

/** Which weights of a history: ids from one to just before another, newest first. */
export interface WeightPage {
  from: string
  before: string
  limit: number
}

/** The weights of users. Each function is one round trip. */
export function weightHistories(database: Database) {
  return {
    /** A page of a user's weights, newest first; `hasMore`: an older one follows. Undefined for an unknown user. */
    async weights(
      organization: string,
      environment: Environment,
      fromId: string,
      page: WeightPage,
    ): Promise<{ user: User; weights: (WeightPoint & { id: string })[]; hasMore: boolean } | undefined> {
      const key = { organization, environment, fromId }
      const { main, found } = await database.read({
        main: userByFromId(key),
        also: { found: weightHistory({ ...key, ...page, limit: page.limit + 1 }) },
      })
      const [row] = main
      const weights = found.slice(0, page.limit).map((each) => ({
        id: each.id,
        weightKg: each.weight_kg,
        recordedAt: each.recorded_at,
      }))
      return row && { user: toUser(row), weights, hasMore: found.length > page.limit }
    },

    /** Deletes a weight that is not the only one; the latest that is left is the profile's. Returns the changed user. */
    async deleteWeight(
      organization: string,
      environment: Environment,
      fromId: string,
      weightId: string,
      today: string,
      revision: Revision,
    ): Promise<Exclude<WeightDeletion, { kind: 'weight-deleted' }> | { kind: 'weight-deleted'; user: User }> {
      const key = { organization, environment, fromId }
      const change = { ...key, ...revision, weightId }
      const { outcome, found } = await database.write({
        event: { organization, type: 'user.weight_deleted' },
        outcome: weightDeletion(change),
        thenDo: [removeWeight({ ...key, given: JSON.stringify({ ...revision, weightId, today }) })],
        read: { found: userByFromId(key) },
      })
      if (outcome.kind !== 'weight-deleted') return outcome
      return { kind: outcome.kind, user: whomItIsAbout(outcome, found) }
    },
  }
}
