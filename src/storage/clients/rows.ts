import type { ChangesOf } from '../../domain/changes.ts'
import { activities, type Activity, type Client, type ClientFields } from '../../domain/client.ts'
import type { Value } from '../d1/statement.ts'
import type { clients } from './tables.ts'

export type ClientRow = typeof clients.$inferSelect

export function activityBits(list: readonly Activity[]): number {
  return activities.reduce((bits, each, position) => (list.includes(each) ? bits | (1 << position) : bits), 0)
}

/** The columns of the fields that callers set. */
export const fieldColumns = [
  ...[
    'display_name',
    'email',
    'age',
    'gender',
    'shoe_size',
    'weight',
    'height',
    'phone',
    'leg_length',
    'ycom',
  ],
  ...['brand', 'shoe_model', 'photo', 'activities'],
]

/** A client's fields as columns; a field that is undefined has no column here and stays as it is. */
export function toColumns(fields: ChangesOf<ClientFields>): [string, Value][] {
  const columns: Record<string, Value | undefined> = {
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
  return Object.entries(columns).filter((pair): pair is [string, Value] => pair[1] !== undefined)
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
    activities: activities.filter((_, position) => row.activities & (1 << position)),
    lastSession: row.last_session,
    version: row.version,
    createdAt: row.created_at,
  }
}
