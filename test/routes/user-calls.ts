// How the routes of user management are called.
import { byFromId } from '../fuzz/tidy.ts'
import { newUser } from './things.ts'
import type { About, Act, At, WrittenRow } from './row.ts'

export const mounted = '/:organization/:environment{dev|prod}/v1'

export const pathOf = ({ id, environment = 'prod' }: At, rest: string) => `/${id}/${environment}/v1/${rest}`
export const query = (path: string, from_id: string) =>
  `${path}?${new URLSearchParams({ from_id }).toString()}`
export const get =
  (path: string): About =>
  (at, from_id) => [pathOf(at, query(path, from_id))]
export const post =
  (path: string, json: object): About =>
  (at, from_id) => [pathOf(at, path), { json: { from_id, ...json } }]

export const row = (call: About, more: Partial<WrittenRow> = {}): WrittenRow => ({
  make: newUser,
  call,
  ...more,
})
export const edit = (json: object, status = 200): Act => ({
  status,
  prepare: newUser,
  call: post('edit-user', json),
})
export const listing = (query: string): Act => ({
  status: 200,
  prepare: newUser,
  call: (at) => [pathOf(at, `list-users?${query.replaceAll(' ', '%20')}`)],
})
const byUserId = (path: string): Act => ({
  status: 404,
  prepare: newUser,
  call: (at) => [pathOf(at, `${path}?user_id=nobody`)],
})
/** A GET about the user of a from_id or a user_id. */
export const ofEitherId = (path: string): WrittenRow =>
  row(get(path), {
    acts: { 'by the user_id, of nobody': byUserId(path) },
    fuzz: { tidy: byFromId },
  })
export const deletionOf =
  (weight: (fromId: string) => string): About =>
  (at, from_id) => [pathOf(at, 'delete-weight'), { json: { from_id, weight_id: weight(from_id) } }]
export const past = { weighed_at: '2020-01-01T10:00:00Z' }
