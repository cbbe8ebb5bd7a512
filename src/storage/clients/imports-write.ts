import { noMoreEvents } from '../d1/event-context.ts'
import { guard, inJson } from '../d1/imports.ts'
import { statement, type Query } from '../d1/statement.ts'
import type { Decision } from './imports-decide.ts'
import {
  tagUses,
  versions,
  versionsOf,
  type Keys,
  type Known,
  type ImportNames,
  type TagArgs,
} from './imports-read.ts'
import type { ClientRow } from './rows.ts'
import { clientLimit } from './statements.ts'

type Of = { organization: string }

const sameVersions = statement<Keys & { known: string }>()(guard(':known', versions))
/** Aborts the batch if those whom a file names are not these, in these versions. */
export const mustBe = (keys: Keys, clients: readonly ClientRow[]) =>
  sameVersions({ ...keys, known: versionsOf(clients) })

const mustBeTags = statement<Keys & TagArgs & { known: string }>()(guard(':known', tagUses))
/** Exactly so many places if the plan cut the file, else enough. */
const mustHavePlaces = statement<Of & { places: number | null; created: number }>()(
  guard(
    'coalesce(:places, 1)',
    `(SELECT iif(:places IS NULL, coalesce(client_count + :created <= ${clientLimit}, 1),
      max(0, ${clientLimit} - client_count)) FROM organizations WHERE id = :organization)`,
  ),
)

export const writeClients = statement<Of & { rows: string }>()(
  `INSERT INTO client_of_import (organization_id, user_uid, kind, fields, note)
    SELECT :organization, value ->> 'uid', value ->> 'kind', value ->> 'fields', value ->> 'note' FROM json_each(:rows)`,
)
const writeNotes = statement<Of & { rows: string; now: string }>()(
  `INSERT INTO notes (organization_id, user_uid, text, updated_at, version)
    SELECT :organization, value ->> 'uid', value ->> 'text', :now, value ->> 'version' FROM json_each(:rows) WHERE true
    ON CONFLICT DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at, version = excluded.version`,
)
/** One warning of all that were created: of the higher limit that they crossed. */
const warn = statement<Of & { created: number }>()(
  `INSERT INTO usage_warning (organization_id, what, before, used, most)
    SELECT id, 'clients', client_count - CAST(:created AS INTEGER), client_count, most
    FROM (SELECT id, client_count, ${clientLimit} AS most FROM organizations WHERE id = :organization)
    WHERE most BETWEEN client_count - :created + 1 AND client_count
      OR (most * 4 + 4) / 5 BETWEEN client_count - :created + 1 AND client_count`,
)

/** What is written of a decision, in its order. */
export function clientWrites(
  { keys, tags }: ImportNames,
  known: Known,
  { written, notes, places, created, isCut, areTagsFull }: Decision,
  now: Date,
): Query<never>[] {
  const { organization } = keys
  return [
    mustBe(keys, known.clients),
    ...(created > 0 || isCut
      ? [mustHavePlaces({ organization, places: isCut ? places : null, created })]
      : []),
    ...(areTagsFull ? [mustBeTags({ ...keys, ...tags, known: known.tagUses })] : []),
    ...inJson(written).map((rows) => writeClients({ organization, rows })),
    noMoreEvents,
    ...inJson(notes).map((rows) => writeNotes({ organization, rows, now: now.toISOString() })),
    ...(created > 0 ? [warn({ organization, created })] : []),
  ]
}
