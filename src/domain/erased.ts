/** The objects of R2 that record erasures begin so: `erasures/{organization}`, `erasures/{organization}/{id}`. */
export const recordPrefix = 'erasures/'

/** What the deletion of a person erased. */
export interface Erased {
  notes: number
  sessions: number
  weights: number
  /** The events that were emptied. */
  events: number
  photo: boolean
  /** The moment (ISO 8601) from which on no backup has anything of it. */
  backupsUntil: string
}
