import type { ChangesOf } from '../../domain/changes.ts'
import { planLimits } from '../../domain/limits.ts'
import type { Plan } from '../../domain/organization.ts'
import type { Refused } from '../../domain/refused.ts'
import { givenColumns, settingColumns } from '../d1/changes.ts'
import { mayChange, type Revision } from '../d1/revision.ts'
import { composed, statement, type Query } from '../d1/statement.ts'
import type { ClientRow, FieldColumns } from './rows.ts'

export type ClientArgs = { organization: string; userUid: string }
export type ChangeArgs = ClientArgs & Revision

/** The outcomes that every change may have. */
export type ChangeRefused = Refused<'not-found' | 'stale'>

export const isClient = 'organization_id = :organization AND user_uid = :userUid'

export const clientByUid = statement<ClientArgs, ClientRow>()(`SELECT * FROM clients WHERE ${isClient}`)
export const clientsAfter = statement<{ organization: string; after: string; limit: number }, ClientRow>()(
  `SELECT * FROM clients
    WHERE organization_id = :organization AND user_uid > :after
    ORDER BY user_uid LIMIT :limit`,
)
export const clientsBefore = statement<{ organization: string; before: string; limit: number }, ClientRow>()(
  `SELECT * FROM clients
    WHERE organization_id = :organization AND user_uid < :before
    ORDER BY user_uid DESC LIMIT :limit`,
)
export const anyClientFrom = statement<ClientArgs, { found: 1 }>()(
  `SELECT 1 AS found FROM clients
    WHERE organization_id = :organization AND user_uid >= :userUid LIMIT 1`,
)

/** The client that an outcome is about. */
export const clientSubject = "'client:' || user_uid AS subject"

/** True when another client of the organization, not `userUid`, has this e-mail in any case. */
const hasEmail = `EXISTS (SELECT 1 FROM clients WHERE organization_id = :organization
    AND lower(email) = lower(:email) AND user_uid <> :userUid)`

const planLimit = `CASE plan ${Object.entries(planLimits)
  .map(([plan, limit]) => `WHEN '${plan}' THEN ${limit ?? 'NULL'}`)
  .join(' ')} END`

export const insertClient = statement<
  ClientArgs & { adminUid: string; createdAt: string; version: string } & FieldColumns
>()(
  `INSERT INTO clients
      (organization_id, user_uid, admin_uid, created_at, version, display_name, email, age, gender, shoe_size,
      weight, height, phone, leg_length, ycom, brand, shoe_model, photo, activities)
    SELECT id, :userUid, :adminUid, :createdAt, :version,
      :display_name, :email, :age, :gender, :shoe_size, :weight, :height, :phone, :leg_length, :ycom, :brand,
      :shoe_model, :photo, :activities
    FROM organizations WHERE id = :organization
      AND client_count < coalesce(client_limit, ${planLimit}, client_count + 1)
    ON CONFLICT DO NOTHING`,
)

export type ClientCreation =
  | { kind: 'created'; userUid: string; photo: string | null }
  | Refused<'email-taken'>
  | (Refused<'limit-reached'> & { plan: Plan })

export const clientCreation = statement<ClientArgs & { email: string }, ClientCreation>()(
  `SELECT json_object(
      'kind', CASE WHEN user_uid IS NOT NULL THEN 'created' WHEN ${hasEmail} THEN 'email-taken'
        ELSE 'limit-reached' END,
      'userUid', user_uid, 'photo', photo, 'plan', plan) AS outcome, ${clientSubject}
    FROM organizations LEFT JOIN clients ON organization_id = id AND user_uid = :userUid
    WHERE id = :organization`,
)

/** The client's photo; null if there is no such client. */
export const photoShownBy = statement<
  { organization: string; userUid: string | null },
  { photo: string | null }
>()(
  `SELECT (SELECT photo FROM clients
    WHERE organization_id = :organization AND user_uid = :userUid) AS photo`,
)

const updates = composed()

/** Changes the given columns; a new e-mail only if no other client has it. */
export function updateColumns(change: ChangeArgs, changes: ChangesOf<FieldColumns>): Query<never> {
  const columns = givenColumns(changes)
  const setting = settingColumns(columns)
  const isFree = 'email' in columns ? `AND NOT ${hasEmail}` : ''
  return updates(
    setting,
    () => `UPDATE clients SET ${setting}, version = :version
      WHERE ${isClient} AND ${mayChange} ${isFree}`,
    { ...change, ...columns },
  )
}

export type ClientUpdate =
  | { kind: 'updated'; photo: string | null; replacedPhoto: string | null }
  | Refused<'email-taken'>
  | ChangeRefused

/** Runs after the update: if an allowed update changed nothing, another client has its e-mail. */
export const clientUpdateOutcome = statement<
  ChangeArgs,
  { kind: ClientUpdate['kind']; photo: string | null }
>()(
  `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN version = :version THEN 'updated'
        WHEN ${mayChange} THEN 'email-taken' ELSE 'stale' END,
      'photo', photo) AS outcome, ${clientSubject}
    FROM clients WHERE ${isClient}`,
)

export type ClientDeletion = ChangeRefused | { kind: 'deleted'; photo: string | null }

/** Runs before the deletion, because afterwards a missing client looks the same as a deleted one. */
export const clientDeletion = statement<ChangeArgs, ClientDeletion>()(
  `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN ${mayChange} THEN 'deleted' ELSE 'stale' END,
      'photo', photo) AS outcome, ${clientSubject}
    FROM clients WHERE ${isClient}`,
)
export const removeClient = statement<ChangeArgs>()(`DELETE FROM clients WHERE ${isClient} AND ${mayChange}`)
