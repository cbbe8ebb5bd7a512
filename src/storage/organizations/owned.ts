import { composed, statement, type Query } from '../d1/statement.ts'

/**
 * The tables with rows of an organization, in the order in which they are erased, and what follows in their keys. A
 * test holds them against the database. Events go first, so that a client who goes finds none to empty; keys of the API
 * and admins last, since others name them.
 */
export const ownedTables = {
  events: 'seq',
  outcomes: 'key_id, route, idempotency_key',
  idempotency_keys: 'key_id, route, idempotency_key',
  webhooks: 'id',
  notes: 'user_uid',
  sessions: 'user_uid, started_at, activity',
  weights: 'user_id, id',
  users: 'environment, from_id',
  user_words: 'environment, word, from_id',
  clients: 'user_uid',
  client_words: 'word, user_uid',
  tag_counts: 'tag',
  client_counts: 'status, activities',
  admin_client_counts: 'admin_uid, status, activities',
  last_session_counts: 'status, day, activities',
  photo_outbox: 'name',
  erasures: 'id',
  webhook_owing: '',
  webhook_receivers: '',
  api_keys: 'id',
  admins: 'admin_uid',
} as const

export type OwnedTable = keyof typeof ownedTables

const names = Object.keys(ownedTables)
const isIn = (table: string) => `EXISTS (SELECT 1 FROM ${table} WHERE organization_id = :organization)`

/** The first table that has rows of the organization; null if none has. */
export const firstTable = composed<{ table: OwnedTable | null }>()
const look = `SELECT CASE ${names.map((table) => `WHEN ${isIn(table)} THEN '${table}'`).join(' ')} END AS "table"`
export const nextTable = (organization: string) => firstTable('next', () => look, { organization })

const removal = composed()

/** Erases rows of a table, at most `limit`. */
export function eraseRows(table: OwnedTable, organization: string, limit: number): Query<never> {
  const key = ownedTables[table]
  const isTheirs = 'organization_id = :organization'
  if (key === '') return removal(table, () => `DELETE FROM ${table} WHERE ${isTheirs}`, { organization })
  return removal(
    table,
    () =>
      `DELETE FROM ${table} WHERE ${isTheirs}
        AND (${key}) IN (SELECT ${key} FROM ${table} WHERE ${isTheirs} LIMIT :limit)`,
    { organization, limit },
  )
}

/** Erases the rows with these ids of a table whose key has one more column. */
export const eraseThese = (table: OwnedTable, organization: string, ids: readonly string[]) =>
  removal(
    `${table} by id`,
    () => `DELETE FROM ${table} WHERE organization_id = :organization
        AND ${ownedTables[table]} IN (SELECT value FROM json_each(:ids))`,
    { organization, ids: JSON.stringify(ids) },
  )

type Page = { organization: string; limit: number }
type Elsewhere = { id: string; name: string | null }

/** The tables whose rows name an object of R2 or a value of KV, and their next rows. */
export const elsewhere = {
  clients: statement<Page, Elsewhere>()(
    `SELECT user_uid AS id, photo AS name FROM clients
    WHERE organization_id = :organization ORDER BY user_uid LIMIT :limit`,
  ),
  photo_outbox: statement<Page, Elsewhere>()(
    `SELECT name AS id, name FROM photo_outbox WHERE organization_id = :organization LIMIT :limit`,
  ),
  api_keys: statement<Page, Elsewhere>()(
    `SELECT id, hash AS name FROM api_keys WHERE organization_id = :organization ORDER BY id LIMIT :limit`,
  ),
}

export const isElsewhere = (table: OwnedTable): table is keyof typeof elsewhere => table in elsewhere

export interface Leaving {
  organization: string
  since: string
}
export const leaving: Query<Leaving> = {
  sql: `SELECT id AS organization, deleting_since AS since FROM organizations INDEXED BY organizations_deleting
    WHERE id > '' AND status = 'deleting' LIMIT 100`,
  params: [],
}
/** Nothing of it is left: foreign keys and this condition see to that. */
const ending = composed<{ id: string }>()
export const eraseOrganization = (organization: string) =>
  ending(
    'end',
    () =>
      `DELETE FROM organizations WHERE id = :organization AND status = 'deleting' AND (${look}) IS NULL RETURNING id`,
    { organization },
  )
export const erasePlacement = statement<{ organization: string; database: string }>()(
  `DELETE FROM placements WHERE organization_id = :organization AND database = :database`,
)
