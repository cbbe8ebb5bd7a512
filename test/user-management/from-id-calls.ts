// Every call that takes a `from_id`, each with nothing but the id to be wrong.
import { aUser, type Organization } from '../helpers.ts'
import { refused, sentences } from './users.ts'

export const invalid = refused([
  'from_id',
  'from_id must be 1 to 128 visible ASCII characters without spaces',
])
export const missing = refused(['from_id', sentences.missingFromId])

/** The calls that take an existing user. */
export const callsAboutUsers = {
  'edit-user': ({ users }: Organization, fromId: unknown) =>
    users('/edit-user', { json: { from_id: fromId, language: 'de' } }),
  'get-user-profile': ({ users }: Organization, fromId: unknown) =>
    users(`/get-user-profile?from_id=${encodeURIComponent(String(fromId))}`),
  'GET dashboard-url': ({ users }: Organization, fromId: unknown) =>
    users(`/dashboard-url?from_id=${encodeURIComponent(String(fromId))}`),
  'POST dashboard-url': ({ users }: Organization, fromId: unknown) =>
    users('/dashboard-url', { json: { from_id: fromId, rotate: true } }),
}
export const everyCall = Object.entries({
  'create-user': ({ users }: Organization, fromId: unknown) =>
    users('/create-user', { json: aUser({ from_id: fromId }) }),
  ...callsAboutUsers,
})
