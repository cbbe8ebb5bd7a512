import { host } from './schemas.ts'

export const clientUid = '01M7ZXE1G7CGKTW63S383AJB69'
/** Of the organization `demo`, in the order of `user_uid`. */
export const exampleCursor = 'WyJkZW1vIiwidXNlcl91aWQiLCJhZnRlciIsIjAiXQ'
/** Of exports of `demo`, from the beginning. */
export const exportCursors = {
  clients: 'WyJkZW1vIiwiY2xpZW50cyIsIjAiXQ',
  sessions: 'WyJkZW1vIiwic2Vzc2lvbnMiLCIwIiwiIiwiIl0',
  users: 'WyJkZW1vIiwicHJvZC11c2VycyIsImEiXQ',
  weights: 'WyJkZW1vIiwicHJvZC13ZWlnaHRzIiwiYSIsIiJd',
}
const note = 'Hamstring strain: less speed work for two weeks'

/** The examples of the fields of clients and their sessions. */
export const clientExamples: Readonly<Record<string, unknown>> = {
  user_uid: clientUid,
  order_by: 'display_name',
  previous_cursor: null,
  tag: ['VIP'],
  count: 'true',
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
  tags: ['VIP', 'Zurich'],
  metadata: { crm_id: '4711', shoes: { insoles: true } },
  'NewClient.tags': ['VIP', 'Zurich'],
  'NewClient.metadata': { crm_id: '4711', shoes: { insoles: true } },
  profile_photo: `${host}/client-management/photos/ZLKLeufWP9o79D6ttq4PpL.jpg`,
  'NewClient.weight': null,
  'NewClient.profile_photo': null,
  created_at: '2026-11-21T20:40:44.295Z',
  started_at: '2026-11-20T18:30:00+01:00',
  'Session.started_at': '2026-11-20T17:30:00.000Z',
  session_id: '1795195800000-running',
  activity: 'Running',
  duration_seconds: 2_700,
  last_session: '2026-11-20T17:30:00.000Z',
  note,
  text: note,
  updated_at: '2026-11-21T20:40:44.477Z',
  notes: { text: note, updated_at: '2026-11-21T20:40:44.477Z' },
}
