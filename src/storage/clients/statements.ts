import type { Tag } from '../../domain/client.ts'
import { planLimits } from '../../domain/limits.ts'
import type { Plan } from '../../domain/organization.ts'
import type { Refused } from '../../domain/refused.ts'
import { insertedColumns } from '../d1/changes.ts'
import { mayChange, type Revision } from '../d1/revision.ts'
import { composed, statement, type Query } from '../d1/statement.ts'
import type { ClientRow, FieldColumns } from './rows.ts'

export type ClientArgs = { organization: string; userUid: string }
export type ChangeArgs = ClientArgs & Revision

/** The outcomes that every change may have, and of those but a deletion and a restoration also the last. */
export type ChangeRefused = Refused<'not-found' | 'stale' | 'archived'>
export type Missed = Refused<'not-found' | 'stale'>

export const isClient = 'organization_id = :organization AND user_uid = :userUid'

export const clientByUid = statement<ClientArgs, ClientRow>()(`SELECT * FROM clients WHERE ${isClient}`)

export const isActive = "status = 'active'"

/** What came of a change of an active client: `done`, or `otherwise` if nothing known stood against it. */
export const changeKind = <const Done extends string, const Otherwise extends string>(
  done: Done,
  otherwise: Otherwise,
) =>
  `CASE WHEN max(version) IS NULL THEN 'not-found' WHEN version = :version THEN '${done}'
    WHEN NOT ${mayChange} THEN 'stale' WHEN NOT ${isActive} THEN 'archived' ELSE ${otherwise} END` as const

/** The client that an outcome is about. */
export const clientSubject = "'client:' || user_uid AS subject"

/** True when another client of the organization, not `userUid`, has this e-mail in any case. */
export const hasEmail = `EXISTS (SELECT 1 FROM clients WHERE organization_id = :organization
    AND lower(email) = lower(:email) AND user_uid <> :userUid)`

/** How many active clients an organization may have; NULL is no limit. */
export const clientLimit = `coalesce(client_limit, CASE plan ${Object.entries(planLimits)
  .map(([plan, limit]) => `WHEN '${plan}' THEN ${limit ?? 'NULL'}`)
  .join(' ')} END)`

/** True of an organization that may have one active client more. */
export const hasPlace = `client_count < coalesce(${clientLimit}, client_count + 1)`

const insertions = composed()
type NewClient = ClientArgs & { adminUid: string; createdAt: string; version: string } & FieldColumns

export function insertClient({
  organization,
  userUid,
  adminUid,
  createdAt,
  ...columns
}: NewClient): Query<never> {
  const key = { organization_id: organization, user_uid: userUid }
  const row = { ...key, admin_uid: adminUid, created_at: createdAt, ...columns }
  const { names, values } = insertedColumns(row, { metadata: "coalesce(json_patch('{}', :metadata), '{}')" })
  return insertions(
    'client',
    () => `INSERT INTO clients (${names}) SELECT ${values}
      FROM organizations WHERE id = :organization_id AND ${hasPlace} ON CONFLICT DO NOTHING`,
    row,
  )
}

export type ClientCreation =
  | { kind: 'created'; userUid: string; photo: string | null }
  | Refused<'email-taken' | 'too-many-tags'>
  | (Refused<'limit-reached'> & { plan: Plan })

export const clientCreation = statement<ClientArgs & { email: string }, ClientCreation>()(
  `SELECT json_object(
      'kind', CASE WHEN user_uid IS NOT NULL THEN 'created' WHEN ${hasEmail} THEN 'email-taken'
        ELSE 'limit-reached' END,
      'userUid', user_uid, 'photo', photo, 'plan', plan) AS outcome, ${clientSubject}
    FROM organizations LEFT JOIN clients ON organization_id = id AND user_uid = :userUid
    WHERE id = :organization`,
)

/** The different tags of an organization, by folded tag. */
export const tagsOf = statement<{ organization: string }, Tag>()(
  `SELECT spelling AS tag, active AS count FROM tag_counts
    WHERE organization_id = :organization AND active > 0 ORDER BY tag_counts.tag`,
)
