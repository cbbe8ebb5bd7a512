import type { EventPosition } from '../../domain/event.ts'
import { mostWebhooks } from '../../domain/delivery-limits.ts'
import type { Refused } from '../../domain/refused.ts'
import type { WebhookFeed, WebhookStatus } from '../../domain/webhook.ts'
import { statement } from '../d1/statement.ts'
import type { WebhookRow } from './rows.ts'

type Feed = { organization: string; feed: WebhookFeed }
export type OneWebhook = Feed & { id: string }
/** `version` is the call's own, so that a call that is sent again does nothing twice. */
export type OwnChange = OneWebhook & { version: string }

export const isThis = 'organization_id = :organization AND feed = :feed AND id = :id' as const
const isNew = 'version <> :version' as const
export const webhookSubject = "'webhook:' || max(id) AS subject" as const

export const webhooksOf = statement<Feed, WebhookRow>()(
  'SELECT * FROM webhooks WHERE organization_id = :organization AND feed = :feed ORDER BY id',
)
export const webhookById = statement<OneWebhook, WebhookRow>()(`SELECT * FROM webhooks WHERE ${isThis}`)

type NewWebhook = OneWebhook & {
  url: string
  types: string | null
  description: string | null
  status: WebhookStatus
  createdAt: string
}
/** Its place is the event of its own creation, which follows the newest one. */
export const insertWebhook = statement<NewWebhook & { at: number }>()(
  `INSERT INTO webhooks
      (organization_id, id, feed, url, types, description, status, delivered, delivered_at, created_at, version)
    SELECT :organization, :id, :feed, :url, :types, :description, :status,
      coalesce(last.seq, 0) + 1, max(coalesce(last.at, 0), CAST(:at AS INTEGER)), :createdAt, :id
    FROM (SELECT 1) LEFT JOIN (
      SELECT seq, at FROM events WHERE organization_id = :organization ORDER BY seq DESC LIMIT 1
    ) AS last
    WHERE (SELECT count(*) FROM webhooks WHERE organization_id = :organization AND feed = :feed) < ${mostWebhooks}
    ON CONFLICT DO NOTHING`,
)

export type WebhookCreation =
  { kind: 'created'; id: string; delivered: EventPosition; createdAt: string } | Refused<'limit-reached'>
export const webhookCreation = statement<OneWebhook, WebhookCreation>()(
  `SELECT json_object('kind', iif(max(id) IS NULL, 'limit-reached', 'created'), 'id', id,
      'delivered', json_object('number', delivered, 'at', delivered_at), 'createdAt', created_at) AS outcome, ${webhookSubject}
    FROM webhooks WHERE ${isThis}`,
)

/** `given` is JSON of what is to be changed: see migration 0022. */
export const changeWebhook = statement<OwnChange & { given: string }>()(
  `INSERT INTO webhook_to_change (organization_id, feed, id, version, given)
    VALUES (:organization, :feed, :id, :version, :given)`,
)

export type WebhookMove = { kind: 'changed' } | Refused<'not-found' | 'gone' | 'not-blocked'>
/** Runs after a change, and before a deletion. */
export const webhookChange = statement<OneWebhook, WebhookMove>()(
  `SELECT json_object('kind', iif(max(id) IS NULL, 'not-found', 'changed')) AS outcome, ${webhookSubject}
    FROM webhooks WHERE ${isThis}`,
)

export type SecretRotation =
  { kind: 'secret-rotated'; generation: number; previousUntil: number } | Refused<'not-found'>
export const rotateSecret = statement<OwnChange & { until: number }>()(
  `UPDATE webhooks SET generation = generation + 1, previous_until = :until, version = :version
    WHERE ${isThis} AND ${isNew}`,
)
export const secretRotation = statement<OneWebhook, SecretRotation>()(
  `SELECT json_object('kind', iif(max(id) IS NULL, 'not-found', 'secret-rotated'), 'generation', generation,
      'previousUntil', previous_until) AS outcome, ${webhookSubject}
    FROM webhooks WHERE ${isThis}`,
)

export const removeWebhook = statement<OneWebhook>()(`DELETE FROM webhooks WHERE ${isThis}`)
