import { longestHistory } from '../../domain/limits.ts'
import type { Environment, User } from '../../domain/user.ts'
import type { Database } from '../d1/database.ts'
import { toUser } from './rows.ts'
import {
  latestWeights,
  replaceProgressToken,
  tokenRotation,
  userByFromId,
  userByProgressToken,
} from './statements.ts'
import { whomItIsAbout } from './subject.ts'

/** A supplied weight in kilograms, unrounded, and its moment: ISO 8601, UTC, with milliseconds. */
export interface WeightPoint {
  weightKg: number
  recordedAt: string
}

/** The progress pages of users, and their links. Each function is one round trip. */
export function progressPages(database: Database) {
  return {
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
  }
}
