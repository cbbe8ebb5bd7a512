import { failure, invalid, named } from '../http/answers.docs.ts'
import { describe, host } from '../http/schemas.docs.ts'
import { clientPath } from './client-fields.ts'
import { listQuery } from './list-clients.ts'

/** What the operations of client management share: the examples, and who and what they refuse. */

export const shared = {
  tags: ['Client management'],
  security: [{ clientKey: [] }, { clientKeyHeader: [] }],
}

export const uid = '01M7ZXE1G7CGKTW63S383AJB69'

export const sent = {
  display_name: 'Mara Lindqvist',
  email: 'mara@example.com',
  age: 34,
  gender: 'female',
  shoeSize: 7.5,
  height: 171,
  preferable_activities: ['Running', 'Weightlifting'],
}

export const created = {
  user_uid: uid,
  ...sent,
  weight: null,
  profile_photo: null,
}

export const shown = {
  ...created,
  created_at: '2026-11-21T20:40:44.295Z',
  age: '34',
  shoeSize: '7.5',
  weight: 63.1,
  phone: null,
  leg_length: null,
  ycom: null,
  brand: 'Nike',
  shoeModel: 'Peak-smart',
  profile_photo: `${host}/client-management/photos/ZLKLeufWP9o79D6ttq4PpL.jpg`,
  last_session: '2026-11-20T17:30:00.000Z',
  admin_uid: '01M7ZXE1BEACJCEGH8B47XGRNF',
}

export const notAdmin = named(
  'NotAdmin',
  failure('The key may not do this.', 'The requester does not have admin privileges'),
)

export const unknownUser = named(
  'UnknownClient',
  failure('No such client in the organization.', 'The user is not found or is not under the admin'),
)

export const notUnderAdmin = named(
  'NotUnderAdmin',
  failure('No such client in the organization.', 'User not found or not under admin'),
)

export const badUid = named('BadUid', invalid(['user_uid', 'The user UID is missing or invalid']))
export const noUid = named('NoUid', invalid(['user_uid', 'Missing required user UID']))
describe(clientPath.shape, { user_uid: 'Of the client.' })
export const ofOne = { path: clientPath }

export const page = describe(listQuery.shape, {
  start_after_id: 'The page just after this id: a position, which need not exist.',
  end_before_id: 'The page just before this id; not together with `start_after_id`.',
})

export const { limit } = page
