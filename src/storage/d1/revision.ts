import { sql, type SQL } from 'drizzle-orm'

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
 * True of a row that the change was meant for. What it has made itself is that too: sent again after a lost answer, it
 * does not take its own work for somebody else's.
 */
export const mayChange = (arg: (name: keyof Revision) => unknown): SQL =>
  sql`(version = ${arg('version')} OR (coalesce(instr(${arg('ifMatch')}, '"' || version || '"'), 1) > 0
    AND coalesce(${arg('ifNoneMatch')} = '*' OR instr(${arg('ifNoneMatch')}, '"' || version || '"'), 0) = 0))`
