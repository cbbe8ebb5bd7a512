import type { ChangesOf } from '../../domain/changes.ts'
import type { ClientStatus } from '../../domain/client.ts'
import type { Erased } from '../../domain/erased.ts'
import { metadataLimits } from '../../domain/limits.ts'
import type { Plan } from '../../domain/organization.ts'
import type { Refused } from '../../domain/refused.ts'
import { givenColumns, settingColumns } from '../d1/changes.ts'
import { mayChange } from '../d1/revision.ts'
import { composed, statement, type Query } from '../d1/statement.ts'
import type { FieldColumns } from './rows.ts'
import {
  changeKind,
  clientSubject,
  hasEmail,
  hasPlace,
  isActive,
  isClient,
  type ChangeArgs,
  type ChangeRefused,
  type Missed,
} from './statements.ts'

/** The client's photo; null if there is no such client. */
export const photoShownBy = statement<
  { organization: string; userUid: string | null },
  { photo: string | null }
>()(
  `SELECT (SELECT photo FROM clients
    WHERE organization_id = :organization AND user_uid = :userUid) AS photo`,
)

const updates = composed()

const merged = 'json_patch(metadata, :metadata)'
/** A list's places are numbers. */
const keyCount = `(SELECT count(*) FROM json_tree(${merged}) WHERE typeof(key) = 'text')`
/** Null clears it. */
const isWithinLimits = `coalesce(octet_length(${merged}) <= ${metadataLimits.bytes}
    AND ${keyCount} <= ${metadataLimits.keys}, 1)`

/** What a new value of a column comes to, if it is not the column. */
const expressions = { metadata: `coalesce(${merged}, '{}')`, words: 'json_patch(words, :words)' }

/** Changes the given columns; a new e-mail only if no other client has it. */
export function updateColumns(change: ChangeArgs, changes: ChangesOf<FieldColumns>): Query<never> {
  const columns = givenColumns(changes)
  const setting = settingColumns(columns, expressions)
  const isNewPhoto =
    'photo' in columns ? ', photo_version = iif(photo IS :photo, photo_version, :version)' : ''
  const isFree = 'email' in columns ? `AND NOT ${hasEmail}` : ''
  const isSmall = 'metadata' in columns ? `AND ${isWithinLimits}` : ''
  return updates(
    setting,
    () => `UPDATE clients SET ${setting}${isNewPhoto}, version = :version
      WHERE ${isClient} AND ${isActive} AND ${mayChange} ${isFree} ${isSmall}`,
    { ...change, ...columns },
  )
}

export type ClientUpdate =
  | { kind: 'updated'; photo: string | null; isNewPhoto: boolean; replacedPhoto: string | null }
  | Refused<'email-taken' | 'metadata-too-large' | 'too-many-tags'>
  | ChangeRefused

/** Runs after the update: an allowed update that changed nothing has an e-mail of another client, or is too large. */
export const clientUpdateOutcome = statement<
  ChangeArgs & { email: string | null; hasMetadata: number },
  { kind: ClientUpdate['kind']; photo: string | null; isNewPhoto: 0 | 1 }
>()(
  `SELECT json_object(
      'kind', ${changeKind('updated', `iif(:hasMetadata AND NOT ${hasEmail}, 'metadata-too-large', 'email-taken')`)},
      'photo', photo, 'isNewPhoto', photo_version IS version) AS outcome, ${clientSubject}
    FROM clients WHERE ${isClient}`,
)

export type StatusChange =
  Missed | { kind: 'changed'; version: string } | (Refused<'limit-reached'> & { plan: Plan })

/** Archives a client, or restores it if the plan has a place. */
export const setStatus = statement<ChangeArgs & { status: ClientStatus }>()(
  `UPDATE clients SET status = :status, version = :version
    WHERE ${isClient} AND ${mayChange} AND status <> :status
      AND (:status = 'archived' OR EXISTS (SELECT 1 FROM organizations WHERE id = :organization AND ${hasPlace}))`,
)
export const statusChange = statement<ChangeArgs & { status: ClientStatus }, StatusChange>()(
  `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN NOT ${mayChange} THEN 'stale'
        WHEN status = :status THEN 'changed' ELSE 'limit-reached' END,
      'version', version,
      'plan', iif(status <> :status, (SELECT plan FROM organizations WHERE id = :organization), NULL)) AS outcome,
      ${clientSubject}
    FROM clients WHERE ${isClient}`,
)

/** A deletion that is repeated names no photo any more. */
export type ClientDeletion = Missed | { kind: 'deleted'; photo?: string | null; erased?: Erased }

/** Runs before the deletion, because afterwards a missing client looks the same as a deleted one. */
export const clientDeletion = statement<ChangeArgs & { backupsUntil: string }, ClientDeletion>()(
  `SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN ${mayChange} THEN 'deleted' ELSE 'stale' END,
      'photo', photo,
      'erased', json_object(
        'notes', (SELECT count(*) FROM notes WHERE ${isClient} AND text NOT NULL),
        'sessions', session_count,
        'weights', 0,
        'events', (SELECT count(*) FROM events INDEXED BY events_by_subject
          WHERE organization_id = :organization AND subject = 'client:' || :userUid AND changes <> '{}'),
        'photo', json(iif(photo IS NULL, 'false', 'true')),
        'backupsUntil', :backupsUntil)) AS outcome, ${clientSubject}
    FROM clients WHERE ${isClient}`,
)
export const removeClient = statement<ChangeArgs>()(`DELETE FROM clients WHERE ${isClient} AND ${mayChange}`)
