// D1 as peers use it, one statement after the other; the service and its floor send batches in a session.
const methods = ['all', 'first', 'raw', 'run'] as const
export type Method = (typeof methods)[number]

/** What is sent to D1, how the answer is wanted, and the text. */
export type Lone = (statement: D1PreparedStatement, method: Method, query: string) => unknown

export function loneStatements(db: D1Database, lone: Lone) {
  const around = (statement: D1PreparedStatement, query: string): object => ({
    bind: (...values: unknown[]) => around(statement.bind(...values), query),
    ...Object.fromEntries(methods.map((method) => [method, () => lone(statement, method, query)])),
  })
  const refuse = (): never => {
    throw new Error('Only single statements are expected here')
  }
  return { prepare: (query: string) => around(db.prepare(query), query), batch: refuse, exec: refuse }
}
