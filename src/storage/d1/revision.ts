/** What a change makes of a row's version, and which versions it was meant for. */
export type Revision = {
  /** The row's next version: a new id for each change. */
  version: string
  /** Entity tags as If-Match lists them, the row's own version in quotes among them; null where any will do. */
  ifMatch: string | null
  /** Entity tags as If-None-Match lists them, or `*` for all; null where none is excluded. */
  ifNoneMatch: string | null
}

/**
 * True of a row that the change was meant for, and of one that the change itself has made: sent again after a lost answer,
 * it does not take its own work for somebody else's.
 */
export const mayChange = `(version = :version OR (coalesce(instr(:ifMatch, '"' || version || '"'), 1) > 0
    AND coalesce(:ifNoneMatch = '*' OR instr(:ifNoneMatch, '"' || version || '"'), 0) = 0))`
