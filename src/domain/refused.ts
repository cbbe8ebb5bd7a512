/** What a write may come to that changes nothing: if the same call comes again, it may do something. */
export const refusedKinds = [
  'email-taken',
  'from-id-taken',
  'limit-reached',
  'not-found',
  'stale',
  'weighed-before-birth',
] as const

/** Outcomes of these kinds. */
export type Refused<Kind extends (typeof refusedKinds)[number]> = Kind extends unknown
  ? { kind: Kind }
  : never
