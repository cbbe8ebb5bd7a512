/** The outcomes of a write that changed nothing: the same call may succeed later. */
export const refusedKinds = [
  'email-taken',
  'from-id-taken',
  'gone',
  'limit-reached',
  'not-blocked',
  'not-found',
  'stale',
  'weighed-before-birth',
] as const

export type Refused<Kind extends (typeof refusedKinds)[number]> = Kind extends unknown
  ? { kind: Kind }
  : never
