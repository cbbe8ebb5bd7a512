/** The outcomes of a write that changed nothing: the same call may succeed later. */
export const refusedKinds = [
  'archived',
  'deleting',
  'email-taken',
  'from-id-taken',
  'gone',
  'has-clients',
  'id-taken',
  'limit-reached',
  'metadata-too-large',
  'no-session',
  'not-blocked',
  'not-found',
  'only-weight',
  'stale',
  'too-many-sessions',
  'too-many-tags',
  'too-many-weights',
  'unknown-admin',
  'unknown-weight',
  'weighed-before-birth',
] as const

export type Refused<Kind extends (typeof refusedKinds)[number]> = Kind extends unknown
  ? { kind: Kind }
  : never
