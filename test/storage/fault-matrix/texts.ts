/** What D1 says of itself when it fails, as its documentation lists it, by what a caller may make of it. */
export const texts = {
  /** Calls that got lost, on the way there or back. */
  lost: [
    'D1_ERROR: Network connection lost.',
    'D1_ERROR: D1 DB storage caused object to be reset.',
    'D1_ERROR: D1 DB reset because its code was updated.',
    'D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.',
  ],
  /** It has too much to do: asking again at once would make it worse. */
  overload: [
    'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
    'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
  ],
  /** Whatever else may go wrong. */
  other: ['D1_ERROR: no such table: secrets: SQLITE_ERROR'],
} as const

export type Kind = keyof typeof texts
