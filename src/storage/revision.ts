import { sql, type SQL } from 'drizzle-orm'

/** What a change makes of a row's version, and which versions it was meant for. */
export type Revision = {
  /** The row's next version: a new id for each change. */
  version: string
  /** Entity tags as If-Match lists them, the row's own version in quotes among them; null where any will do. */
  ifMatch: string | null
}

/**
 * True of a row that the change was meant for. What it has made itself is that too: sent again after a lost answer, it
 * does not take its own work for somebody else's.
 */
export const mayChange = ({ version, ifMatch }: Record<keyof Revision, unknown>): SQL =>
  sql`(${ifMatch} IS NULL OR version = ${version} OR instr(${ifMatch}, '"' || version || '"') > 0)`
