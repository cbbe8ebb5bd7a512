import type { ChangesOf, EveryChangeOf } from '../../domain/changes.ts'
import {
  activities,
  activitiesOf,
  type Activity,
  type Client,
  type ClientFields,
  type Note,
  type Session,
} from '../../domain/client.ts'
import type { Value } from '../d1/statement.ts'
import type { clientsTable, notesTable } from './tables.ts'

export type ClientRow = typeof clientsTable.$inferSelect
export type NoteRow = typeof notesTable.$inferSelect

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
  }
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
    lastSession: row.last_session,
    version: row.version,
    createdAt: row.created_at,
  }
}

/** A session as its event has it. */
export const sessionColumns = (session: Session) => ({
  activity: session.activity,
  started_at: session.startedAt,
  ycom: session.ycom,
  leg_length: session.legLength,
  weight: session.weight,
})

export function toNote(row: NoteRow | undefined): Note {
  return { text: row?.text ?? null, updatedAt: row?.updated_at ?? null }
}
