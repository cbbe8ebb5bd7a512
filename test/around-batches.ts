import { env } from 'cloudflare:workers'

export interface Sent {
  sql: string
  params: unknown[]
}
type Results = D1Result<Record<string, unknown>>[]
export type Around = (run: () => Promise<Results>, sent: Sent[], constraint: string) => Promise<Results>

/** Runs a function around each batch to D1. The service sends only batches in sessions; all else throws. */
export function aroundBatches(around: Around, binding: D1Database = env.DB): D1Database {
  return new Proxy(binding, {
    get(target, name) {
      if (name !== 'withSession') throw new Error(`D1 without a session: ${String(name)}`)
      return (constraint: string) => sessionOf(target.withSession(constraint), constraint, around)
    },
  })
}

function sessionOf(session: D1DatabaseSession, constraint: string, around: Around): D1DatabaseSession {
  const texts = new WeakMap<object, Sent>()
  const prepare = (sql: string) =>
    new Proxy(session.prepare(sql), {
      get(statement, method) {
        if (method !== 'bind') throw new Error(`A statement that is not part of a batch: ${sql}`)
        return (...params: unknown[]) => {
          const bound = statement.bind(...params)
          texts.set(bound, { sql, params })
          return bound
        }
      },
    })
  return new Proxy(session, {
    get(target, name) {
      if (name === 'getBookmark') return target.getBookmark.bind(target)
      if (name === 'prepare') return prepare
      if (name !== 'batch') throw new Error(`A call to D1 that is not known: ${String(name)}`)
      return (statements: D1PreparedStatement[]) => {
        const sent = statements.flatMap((each) => texts.get(each) ?? [])
        return around(() => target.batch<Record<string, unknown>>(statements), sent, constraint)
      }
    },
  })
}
