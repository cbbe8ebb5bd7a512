import { clientExamples, clientUid } from './client-examples.ts'
import { organizationExamples } from './organization-examples.ts'
import { host } from './schemas.ts'

const link = `${host}/acme/prod/v1/progress/412Kf6GI49_s8afdfo1ADh`
const webhookId = '01M7ZXE1RZ4CT5N9VDF3TQJ6M8'

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
  start_after_id: clientUid,
  end_before_id: clientUid,
  start_date: '2026-11-01',
  end_date: '2026-11-30',
  range: 'year',
  query_count: 1,
  first_uid: clientUid,
  last_uid: clientUid,

  ...clientExamples,

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
  subject: { type: 'client', id: clientUid },
  'Event.environment': null,
  'Kept.what': 'outcomes of calls',
  'Kept.where': 'database',
  'Kept.why': 'repeated calls',
  'Kept.until': '2026-11-30T08:15:04.522Z',
  generated_at: '2026-11-29T08:15:04.522Z',
  progress_link: link,
  'ClientData.progress_link': null,
  'ClientData.note': { text: 'Prefers mornings.', updated_at: '2026-11-21T20:40:44.522Z' },
  'UserData.subject': { type: 'user', id: 'user_abc123', user_id: '01M7ZXE1QAQRYH0BCRHT8711Z4' },
  'UserData.note': null,
  'UserData.photo': null,
  'UserData.tags': [],
  'UserData.metadata': {},
  'Erased.notes': 1,
  'Erased.sessions': 41,
  'Erased.weights': 0,
  'Erased.events': 67,
  'Erased.photo': true,
  backups_until: '2026-12-30T08:15:04.522Z',
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
  weight_id: '01M7ZXE1QAQRYH0BCRJ6G6D9WN',
  q: 'nad oka',
  cursor: '01M7ZXE1QAQRYH0BCRJ6G6D9WN',
  next_cursor: null,
  'WeightPoint.weight': 76.5,
  recorded_at: '2026-11-21T20:40:44.522Z',
  weight_kg: 76.5,
  subscription_status: 'trial',
  reminders_active: true,
  rotate: true,
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
  // Webhooks
  webhook_id: webhookId,
  'Webhook.id': webhookId,
  url: 'https://office.example/hooks/roster',
  types: ['client.created', 'client.updated'],
  description: 'Keeps the calendar up to date',
  enabled: true,
  'Webhook.status': 'active',
  delivered_to: '000000000042-1795294844522',
  failing_since: null,
  next_attempt_at: null,
  last_status: 204,
  last_error: null,
  secret: 'whsec_ks5cj3oB3fFkqI1ZT7dVLuLRBAfnSPhpYD6Qh2KCOKs=',
  previous_secret_until: '2026-11-22T20:40:44.477Z',
  since: '2026-11-20T00:00:00Z',

  ...organizationExamples,
}
