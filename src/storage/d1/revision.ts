/** A change's new version of a row, and the versions that the change is meant for. */
export type Revision = {
  /** The row's next version: a new id for each change. */
  version: string
  /** The entity tags of If-Match, in quotes; null allows any version. */
  ifMatch: string | null
  /** The entity tags of If-None-Match, or `*` for all; null excludes no version. */
  ifNoneMatch: string | null
}

/**
 * True of a row whose version the change is meant for, and of a row that the change itself has written: a repeat after
 * a lost answer must not take its own work for another caller's.
 */
export const mayChange = `(version = :version OR (coalesce(instr(:ifMatch, '"' || version || '"'), 1) > 0
    AND coalesce(:ifNoneMatch = '*' OR instr(:ifNoneMatch, '"' || version || '"'), 0) = 0))`
