import type { ChangesOf, EveryChangeOf } from '../../domain/changes.ts'
import type { Metadata } from '../../domain/metadata.ts'
import { foldedTag } from '../../domain/tag.ts'
import {
  activities,
  activitiesOf,
  type Activity,
  type Client,
  type ClientFields,
  type Note,
  type Session,
} from '../../domain/client.ts'
import { fold, phoneWords, wordsOf } from '../../domain/search.ts'
import type { Value } from '../d1/statement.ts'
import { trusted } from '../d1/trusted.ts'
import type { clientsTable, notesTable, sessionsTable } from './tables.ts'

export type ClientRow = typeof clientsTable.$inferSelect
export type NoteRow = typeof notesTable.$inferSelect
export type SessionRow = typeof sessionsTable.$inferSelect

export function activityBits(list: readonly Activity[]): number {
  return activities.reduce((bits, each, position) => (list.includes(each) ? bits | (1 << position) : bits), 0)
}

type OwnColumn =
  | 'organization_id'
  | 'user_uid'
  | 'admin_uid'
  | 'last_session'
  | 'created_at'
  | 'version'
  | 'status'
  | 'session_version'
  | 'photo_version'
  | 'session_count'

/** The columns of the fields that callers set. */
export type FieldColumns = Record<Exclude<keyof ClientRow, OwnColumn>, Value>

/** A client's fields as columns; an undefined field gives an undefined column. */
export function clientColumns(fields: ClientFields): FieldColumns
export function clientColumns(fields: ChangesOf<ClientFields>): EveryChangeOf<FieldColumns>
export function clientColumns(fields: ChangesOf<ClientFields>): EveryChangeOf<FieldColumns> {
  return {
    display_name: fields.displayName,
    email: fields.email,
    age: fields.age,
    gender: fields.gender,
    shoe_size: fields.shoeSize,
    weight: fields.weight,
    height: fields.height,
    phone: fields.phone,
    leg_length: fields.legLength,
    ycom: fields.ycom,
    brand: fields.brand,
    shoe_model: fields.shoeModel,
    photo: fields.photo,
    activities: fields.activities && activityBits(fields.activities),
    tags: fields.tags && JSON.stringify(Object.fromEntries(fields.tags.map(tagEntry))),
    metadata: fields.metadata && JSON.stringify(fields.metadata),
    words: wordsColumn(fields),
    sort_name: fields.displayName && fold(fields.displayName),
  }
}

/** The sign keeps the order of tags that look like integers. */
export const tagKey = (tag: string) => `#${foldedTag(tag)}`
const tagEntry = (tag: string) => [tagKey(tag), tag] as const
const tagsIn = (tags: string) => Object.values(trusted<Record<string, string>>(JSON.parse(tags)))

/** The words of the given fields; an update merges them with those of the others. */
export function wordsColumn({
  displayName: name,
  email,
  phone,
}: ChangesOf<Pick<ClientFields, 'displayName' | 'email' | 'phone'>>): string | undefined {
  const words = JSON.stringify({
    $n: name && wordsOf(name),
    $e: email && wordsOf(email),
    $p: phone === undefined ? undefined : phoneWords(phone ?? ''),
  })
  return words === '{}' ? undefined : words
}

export function toClient(row: ClientRow): Client {
  return {
    userUid: row.user_uid,
    adminUid: row.admin_uid,
    displayName: row.display_name,
    email: row.email,
    age: row.age,
    gender: row.gender,
    shoeSize: row.shoe_size,
    weight: row.weight,
    height: row.height,
    phone: row.phone,
    legLength: row.leg_length,
    ycom: row.ycom,
    brand: row.brand,
    shoeModel: row.shoe_model,
    photo: row.photo,
    activities: activitiesOf(row.activities),
    tags: row.tags === '{}' ? [] : tagsIn(row.tags),
    metadata: row.metadata === '{}' ? null : trusted<Metadata>(JSON.parse(row.metadata)),
    status: row.status,
    lastSession: row.last_session,
    version: row.version,
    createdAt: row.created_at,
  }
}

/** A session as its event has it: of its note the length in bytes, never the text. */
export const sessionColumns = (session: Session) => ({
  activity: session.activity,
  started_at: session.startedAt,
  duration_seconds: session.durationSeconds,
  ycom: session.ycom,
  leg_length: session.legLength,
  weight: session.weight,
  note: session.note === null ? null : new TextEncoder().encode(session.note).length,
})

export const toSession = (row: SessionRow): Session => ({
  activity: trusted<Activity>(row.activity),
  startedAt: row.started_at,
  durationSeconds: row.duration_seconds,
  ycom: row.ycom,
  legLength: row.leg_length,
  weight: row.weight,
  note: row.note,
})

export function toNote(row: NoteRow | undefined): Note {
  return { text: row?.text ?? null, updatedAt: row?.updated_at ?? null }
}
