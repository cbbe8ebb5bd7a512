/** The error texts of D1, from its documentation, by what a caller may do about them. */
export const texts = {
  /** The call was lost, on the way there or back. */
  lost: [
    'D1_ERROR: Network connection lost.',
    'D1_ERROR: D1 DB storage caused object to be reset.',
    'D1_ERROR: D1 DB reset because its code was updated.',
    'D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.',
  ],
  /** The database is overloaded: an immediate retry would make it worse. */
  overload: [
    'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
    'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
  ],
  /** Any other error. */
  other: ['D1_ERROR: no such table: secrets: SQLITE_ERROR'],
} as const

export type Kind = keyof typeof texts
