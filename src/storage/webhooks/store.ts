import { feedTypes, type EventPosition } from '../../domain/event.ts'
import type { ChangesOf } from '../../domain/changes.ts'
import type { Webhook, WebhookFeed, WebhookFields } from '../../domain/webhook.ts'
import type { Database } from '../d1/database.ts'
import { OutcomeErased } from '../d1/idempotency.ts'
import type { Query } from '../d1/statement.ts'
import {
  changeWebhook,
  insertWebhook,
  removeWebhook,
  rotateSecret,
  secretRotation,
  webhookById,
  webhookChange,
  webhookCreation,
  webhooksOf,
  type SecretRotation,
  type WebhookCreation,
  type WebhookMove,
} from './owner-statements.ts'
import { replayAfter, replayOutcome, replaySince, skipBlocking, skipOutcome } from './place-statements.ts'
import { toWebhook, typesColumn } from './rows.ts'

export type WebhookKey = Pick<Webhook, 'feed' | 'id'>

export type WebhookChanged = Exclude<WebhookMove, { kind: 'changed' }> | { kind: 'changed'; webhook: Webhook }

export type WebhookStore = ReturnType<typeof webhookStore>

/**
 * Webhooks, for their owner; delivery has a store of its own. Each function is one round trip. `version` is a new id for
 * each change.
 */
export function webhookStore(database: Database) {
  async function change(
    organization: string,
    key: WebhookKey,
    work: Query<never>,
    ended: Query<WebhookMove>,
  ): Promise<WebhookChanged> {
    const { outcome, found } = await database.writeRepeatably({
      event: { organization, type: 'webhook.updated' },
      do: [work],
      outcome: ended,
      read: { found: webhookById({ organization, ...key }) },
    })
    if (outcome.kind !== 'changed') return outcome
    const [row] = found
    if (!row) throw new OutcomeErased()
    return { kind: outcome.kind, webhook: toWebhook(row) }
  }

  return {
    /** Stores a new webhook, which begins after its own creation, unless the feed has the most it may have. */
    async create(
      organization: string,
      { feed, id }: WebhookKey,
      { url, types, description, isEnabled }: WebhookFields,
      now: Date,
    ): Promise<WebhookCreation> {
      const key = { organization, feed, id }
      const status = isEnabled ? 'active' : 'disabled'
      const made = { at: now.getTime(), createdAt: now.toISOString() }
      const { outcome } = await database.writeRepeatably({
        event: { organization, type: 'webhook.created' },
        do: [insertWebhook({ ...key, url, types: typesColumn(types), description, status, ...made })],
        outcome: webhookCreation(key),
      })
      return outcome
    },

    /** All webhooks of a feed, oldest first. */
    async list(organization: string, feed: WebhookFeed): Promise<Webhook[]> {
      const { main } = await database.read({ main: webhooksOf({ organization, feed }) })
      return main.map(toWebhook)
    },

    async get(organization: string, key: WebhookKey): Promise<Webhook | undefined> {
      const { main } = await database.read({ main: webhookById({ organization, ...key }) })
      const [row] = main
      return row && toWebhook(row)
    },

    /** Changes the given fields; the place stays. Another address, other types and enabling forget what failed before. */
    async update(
      organization: string,
      key: WebhookKey,
      changes: ChangesOf<WebhookFields>,
      version: string,
    ): Promise<WebhookChanged> {
      const work = changeWebhook({ organization, ...key, version, given: JSON.stringify(changes) })
      return change(organization, key, work, webhookChange({ organization, ...key }))
    },

    async delete(organization: string, key: WebhookKey): Promise<boolean> {
      const { outcome } = await database.write({
        event: { organization, type: 'webhook.deleted' },
        outcome: webhookChange({ organization, ...key }),
        thenDo: [removeWebhook({ organization, ...key })],
      })
      return outcome.kind === 'changed'
    },

    /** Counts to the next secret; the one before signs too until a moment (ms). */
    async rotateSecret(
      organization: string,
      key: WebhookKey,
      until: number,
      version: string,
    ): Promise<SecretRotation> {
      const { outcome } = await database.writeRepeatably({
        event: { organization, type: 'webhook.secret_rotated' },
        do: [rotateSecret({ organization, ...key, until, version })],
        outcome: secretRotation({ organization, ...key }),
      })
      return outcome
    },

    /** Goes on after an event; `gone` if that is not, or no longer, an event. */
    async replayAfter(organization: string, key: WebhookKey, after: EventPosition, version: string) {
      const to = { organization, ...key, ...after }
      return change(organization, key, replayAfter({ ...to, version }), replayOutcome(to))
    },

    /** Goes on with the first event of a moment (ms) or later. */
    async replaySince(organization: string, key: WebhookKey, since: number, version: string) {
      const to = { organization, ...key }
      return change(organization, key, replaySince({ ...to, since, version }), webhookChange(to))
    },

    /** Passes over the next event; `not-blocked` if the last attempt did not fail, or nothing is left to deliver. */
    async skip(organization: string, key: WebhookKey, version: string) {
      const { feed } = key
      const isOfClients = feed === 'client-management'
      const types = JSON.stringify(feedTypes(isOfClients ? 'client' : 'user'))
      const to = { organization, ...key, version }
      const work = skipBlocking({ ...to, types, environment: isOfClients ? null : feed })
      return change(organization, key, work, skipOutcome(to))
    },
  }
}
