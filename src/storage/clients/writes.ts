import { sql } from 'drizzle-orm'
import { planLimits } from '../../domain/limits.ts'
import type { Plan } from '../../domain/organization.ts'
import { fieldColumns } from './rows.ts'
import {
  isClient,
  isMeant,
  subject,
  type Arg,
  type ChangeArgs,
  type ClientArgs,
  type Refusal,
} from './statements.ts'
import { forms, statement, type Value } from '../d1/statement.ts'

const planLimit = sql`CASE plan ${sql.join(
  Object.entries(planLimits).map(([plan, limit]) => sql.raw(`WHEN '${plan}' THEN ${limit ?? 'NULL'}`)),
  sql` `,
)} END`

/** True when a client of the organization, other than `userUid`, has this e-mail in any case. */
const emailTaken = (arg: Arg<ClientArgs & { email: string }>) =>
  sql`EXISTS (SELECT 1 FROM clients WHERE organization_id = ${arg('organization')}
    AND lower(email) = lower(${arg('email')}) AND user_uid <> ${arg('userUid')})`

type Columns = Record<string, Value>

export const insertClient = statement<
  ClientArgs & { adminUid: string; createdAt: string; version: string } & Columns
>(
  (arg) => sql`INSERT INTO clients
      (organization_id, user_uid, admin_uid, created_at, version, ${sql.raw(fieldColumns.join(', '))})
    SELECT id, ${arg('userUid')}, ${arg('adminUid')}, ${arg('createdAt')}, ${arg('version')},
      ${sql.join(fieldColumns.map(arg), sql`, `)}
    FROM organizations WHERE id = ${arg('organization')}
      AND client_count < coalesce(client_limit, ${planLimit}, client_count + 1)
    ON CONFLICT DO NOTHING`,
)

export type CreateOutcome =
  | { kind: 'created'; userUid: string; photo: string | null }
  | { kind: 'email-taken' }
  | { kind: 'limit-reached'; plan: Plan }

export const createOutcome = statement<ClientArgs & { email: string }, CreateOutcome>(
  (arg) => sql`SELECT json_object(
      'kind', CASE WHEN user_uid IS NOT NULL THEN 'created' WHEN ${emailTaken(arg)} THEN 'email-taken'
        ELSE 'limit-reached' END,
      'userUid', user_uid, 'photo', photo, 'plan', plan) AS outcome, ${subject}
    FROM organizations LEFT JOIN clients ON organization_id = id AND user_uid = ${arg('userUid')}
    WHERE id = ${arg('organization')}`,
)

/** The photo that a client shows, null for nobody. */
export const photoOf = statement<{ organization: string; userUid: string | null }, { photo: string | null }>(
  (arg) => sql`SELECT (SELECT photo FROM clients
    WHERE organization_id = ${arg('organization')} AND user_uid = ${arg('userUid')}) AS photo`,
)

const updates = forms<ChangeArgs & Columns>()

/** The update of these columns; one of the e-mail is not made when another client has it. */
export const updateOf = (columns: string[]) =>
  updates(columns.join(), (arg) => {
    const assignments = [...columns, 'version'].map((column) => sql`${sql.raw(column)} = ${arg(column)}`)
    const isFree = columns.includes('email') ? sql`AND NOT ${emailTaken(arg)}` : sql``
    return sql`UPDATE clients SET ${sql.join(assignments, sql`, `)}
      WHERE ${isClient(arg)} AND ${isMeant(arg)} ${isFree}`
  })

/** The same of an update, which finds its e-mail taken where it was allowed and did nothing. */
export const updateOutcome = statement<
  ChangeArgs,
  { kind: 'updated' | 'email-taken' | Refusal['kind']; photo: string | null }
>(
  (arg) => sql`SELECT json_object(
      'kind', CASE WHEN max(version) IS NULL THEN 'not-found' WHEN version = ${arg('version')} THEN 'updated'
        WHEN ${isMeant(arg)} THEN 'email-taken' ELSE 'stale' END,
      'photo', photo) AS outcome, ${subject}
    FROM clients WHERE ${isClient(arg)}`,
)
