import { host } from './schemas.ts'

const uid = '01M7ZXE1G7CGKTW63S383AJB69'
const link = `${host}/acme/prod/v1/progress/412Kf6GI49_s8afdfo1ADh`
const note = 'Hamstring strain: less speed work for two weeks'

/**
 * The example of every field and parameter, by its name. `Key.name` is the example of `name` in the schema `Key` alone. An
 * answer's example shows an optional field only if it has such an entry of its own.
 */
export const examples: Readonly<Record<string, unknown>> = {
  // Headers
  'x-d1-bookmark': '00000085-00000024-00004d9e-6b1f4c6d8a0e2b7c9d3f5a1e8b4c7d90',
  'Idempotency-Key': '5b1e7b0e-5c3b-4c8b-9a53-0f6f5b1f7d11',
  'If-Match': '"7"',
  'If-None-Match': '"7"',
  'If-Range': '"ZLKLeufWP9o79D6ttq4PpL"',
  Range: 'bytes=0-99',

  // Pages and filters
  limit: 50,
  start_after_id: uid,
  end_before_id: uid,
  start_date: '2026-11-01',
  end_date: '2026-11-30',
  range: 'year',
  query_count: 1,
  first_uid: uid,
  last_uid: uid,

  // Clients
  user_uid: uid,
  admin_uid: '01M7ZXE1BEACJCEGH8B47XGRNF',
  display_name: 'Mara Lindqvist',
  email: 'mara@example.com',
  age: 34,
  gender: 'female',
  shoeSize: 7.5,
  weight: 63.1,
  height: 171,
  phone: '+41 44 668 18 00',
  leg_length: 81.5,
  ycom: 94,
  brand: 'Nike',
  shoeModel: 'Peak-smart',
  preferable_activities: ['Running', 'Weightlifting'],
  profile_photo: `${host}/client-management/photos/ZLKLeufWP9o79D6ttq4PpL.jpg`,
  'NewClient.weight': null,
  'NewClient.profile_photo': null,
  created_at: '2026-11-21T20:40:44.295Z',
  started_at: '2026-11-20T18:30:00+01:00',
  last_session: '2026-11-20T17:30:00.000Z',
  note,
  text: note,
  updated_at: '2026-11-21T20:40:44.477Z',

  // Events
  after: '000000000000-0000000000000',
  before: '000000000042-1795294844522',
  next: '000000000043-1795294890117',
  has_more: false,
  type: ['client.updated'],
  'Event.type': 'client.updated',
  'Event.id': '000000000043-1795294890117',
  actor: {
    type: 'key',
    key_id: '01M7ZXE1BJ2ZHH9C6KEWSB4B8G',
    name: 'Back office',
    admin_uid: '01M7ZXE1BEACJCEGH8B47XGRNF',
  },
  request_id: 'd8b1a5a0-6a35-4f0e-9a43-2f3f6d0b5e1c',
  subject: { type: 'client', id: uid },
  'Event.environment': null,
  changes: { age: ['34', '35'], profile_photo: [false, true] },

  // Users
  from_id: 'user_abc123',
  user_id: '01M7ZXE1QAQRYH0BCRHT8711Z4',
  first_name: 'Nadia',
  last_name: 'Okafor',
  'Profile.display_name': 'Nadia',
  birthdate: '1990-05-15',
  language: 'en',
  goal: 'lose weight',
  timezone: 'Zurich, Switzerland (UTC+01:00)',
  height_cm: 168,
  weight_kg: 76.5,
  subscription_status: 'trial',
  reminders_active: true,
  last_request: '2026-11-21T20:40:44.522Z',
  'Profile.target_calories': 1560,
  'Profile.target_protein': 137,
  'Profile.target_fat': 52,
  'Profile.target_carbs': 136,
  'Profile.target_weight': 74.1,
  'Profile.target_weight_kg': 74.1,
  token: '412Kf6GI49_s8afdfo1ADh',
  visualization_url: link,
  dashboard_url: link,

  // Organizations, admins, keys and databases
  org: 'acme',
  environment: 'prod',
  id: 'acme',
  name: 'Acme Coaching',
  plan: 'pro',
  client_count: 2,
  user_counts: { dev: 0, prod: 1 },
  'Admin.display_name': 'Jo Weber',
  'Admin.email': 'jo@example.com',
  key_id: '01M7ZXE1BJ2ZHH9C6KEWSB4B8G',
  'Key.id': '01M7ZXE1BJ2ZHH9C6KEWSB4B8G',
  'Key.name': 'Back office',
  'Key.environment': null,
  prefix: 'roster_cm_kvb8',
  api_key: 'roster_cm_kvb8…',
  role: 'admin',
  'Database.name': 'DB',
  'Database.client_count': 3_180,
  'Database.user_counts': { dev: 40, prod: 11_200 },
  size_bytes: 9_437_184,
  organization_count: 12,
}
