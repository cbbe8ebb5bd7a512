import { tagLimits, textLimits } from '../../domain/limits.ts'
import type { Plan } from '../../domain/organization.ts'
import type { Database } from '../d1/database.ts'
import { statement, told } from '../d1/statement.ts'
import type { ClientsToImport } from './imports-rows.ts'
import { tagKey, type ClientRow } from './rows.ts'
import { clientLimit } from './statements.ts'

type Of = { organization: string }
/** JSON lists of the ids and the e-mails, in lower case, that a file names. */
export type Keys = Of & { uids: string; emails: string }

const named = `FROM json_each(:uids) CROSS JOIN clients
    ON organization_id = :organization AND user_uid = json_each.value` as const
const addressed = `FROM json_each(:emails) CROSS JOIN clients INDEXED BY clients_by_email
    ON organization_id = :organization AND lower(email) = json_each.value` as const
const othersAddressed = `${addressed} WHERE user_uid NOT IN (SELECT value FROM json_each(:uids))` as const

interface Places {
  plan: Plan
  used: number
  /** Null is no limit. */
  most: number | null
}
const places = statement<Of, Places>()(
  `SELECT plan, client_count AS used, ${clientLimit} AS most
    FROM organizations WHERE id = :organization`,
)
export const clientsByUid = statement<Of & { uids: string }, ClientRow>()(`SELECT clients.* ${named}`)
export const clientsByEmail = statement<Keys, ClientRow>()(`SELECT clients.* ${othersAddressed}`)

/** Expressions that tell what decisions rest on. The versions of all whom a file names: each change makes another. */
export const versions = `(SELECT json_group_array(json_array(user_uid, version)) FROM (
    SELECT user_uid, version ${named}
    UNION ALL SELECT user_uid, version ${othersAddressed} ORDER BY user_uid))` as const
/** The number of different tags, and near their limit how many clients have those that come or may go. */
export const tagUses = `(SELECT json_array(tag_count, json(iif(tag_count > :nearLimit, (
    SELECT json_group_array(json_array(tag, active + archived)) FROM tag_counts
    WHERE organization_id = :organization AND tag IN (SELECT value FROM json_each(:tags)
      UNION SELECT own.key ${named} CROSS JOIN json_each(clients.tags) AS own
      UNION SELECT own.key ${addressed} CROSS JOIN json_each(clients.tags) AS own)), '[]')))
    FROM organizations WHERE id = :organization)` as const

export type TagArgs = { tags: string; nearLimit: number }
const usesOf = statement<Keys & TagArgs, { uses: string }>()(`SELECT ${tagUses} AS uses`)

/** The lengths (bytes) of notes, and the texts of those as long as the file's: no more text than the file has. */
const notesOf = statement<Of & { notes: string }, { user_uid: string; bytes: number; text: string | null }>()(
  `SELECT notes.user_uid, octet_length(notes.text) AS bytes,
      iif(octet_length(notes.text) = value ->> 1, notes.text, NULL) AS text
    FROM json_each(:notes) CROSS JOIN notes
    WHERE notes.text NOT NULL AND notes.organization_id = :organization AND notes.user_uid = coalesce(
      (SELECT user_uid FROM clients WHERE organization_id = :organization AND lower(email) = value ->> 0),
      value ->> 0)`,
)

const longestKey = Math.max(textLimits.id, textLimits.email)
const isKey = (value: string | undefined) => value !== undefined && value.length <= longestKey
const list = (values: readonly (string | undefined)[]) => JSON.stringify([...new Set(values.filter(isKey))])

/** The ids and e-mails in a file. */
export const keysIn = (
  organization: string,
  rows: readonly Record<'uid' | 'email', string | undefined>[],
): Keys => ({
  organization,
  uids: list(rows.map(({ uid }) => uid)),
  emails: list(rows.map(({ email }) => email)),
})

/** What a file names, as arguments. */
export function namesIn(organization: string, { rows, mode, match }: ClientsToImport) {
  const keys = keysIn(organization, rows)
  const tags = new Set(rows.flatMap((row) => row.tags.map(tagKey)))
  // No note has the length of one that is cleared.
  const notes = rows.flatMap(({ note, uid = '', email }) => {
    const isOfOne = mode !== 'create' && note !== undefined
    return isOfOne ? [[match === 'email' ? email : uid, note === null ? -1 : byteLength(note)]] : []
  })
  return {
    keys,
    tags: { tags: JSON.stringify([...tags]), nearLimit: tagLimits.different - tags.size } satisfies TagArgs,
    notes: JSON.stringify(notes.filter(([key]) => typeof key === 'string' && isKey(key))),
  }
}
export type ImportNames = ReturnType<typeof namesIn>

export const byteLength = (text: string) => new TextEncoder().encode(text).length

/** What is there of all that a file names, in one round trip; rows read grow with the file alone. */
export async function readKnown(database: Database, { keys, tags, notes }: ImportNames) {
  const { organization, uids } = keys
  const { main, ...found } = await database.read({
    main: places({ organization }),
    also: {
      byUid: clientsByUid({ organization, uids }),
      byEmail: clientsByEmail(keys),
      notes: notesOf({ organization, notes }),
      tags: usesOf({ ...keys, ...tags }),
    },
    isNewest: true,
  })
  const clients = [...found.byUid, ...found.byEmail]
  return { places: told(main[0]), clients, notes: found.notes, tagUses: told(found.tags[0]).uses }
}
export type Known = Awaited<ReturnType<typeof readKnown>>

/** What `versions` says of clients. */
export const versionsOf = (clients: readonly ClientRow[]) =>
  JSON.stringify(
    clients
      .map(({ user_uid, version }) => [user_uid, version])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  )
