// Runs inside the Worker, around the service: counts the pages that exports have read, and lets one fail.
import worker from '../../src/worker.ts'
import type { Bindings } from '../../src/http/env.ts'

let pages = 0

export default {
  fetch(request: Request, env: Bindings, context: ExecutionContext): Response | Promise<Response> {
    if (new URL(request.url).pathname === '/pages') return new Response(String(pages))
    pages = 0
    const failing = Number(request.headers.get('x-fail-at'))
    const DB = new Proxy(env.DB, {
      get: (target, name) =>
        name === 'withSession'
          ? (constraint: string) => sessionOf(target.withSession(constraint), failing)
          : Reflect.get(target, name),
    })
    return worker.fetch(request, { ...env, DB }, context)
  },
}

function sessionOf(session: D1DatabaseSession, failing: number): D1DatabaseSession {
  let isPage = false
  return new Proxy(session, {
    get(target, name) {
      if (name === 'prepare')
        return (sql: string) => {
          // The use of the key is recorded beside it.
          isPage ||= sql.includes('FROM clients')
          return target.prepare(sql)
        }
      if (name === 'getBookmark') return target.getBookmark.bind(target)
      return (statements: D1PreparedStatement[]) => {
        if (isPage) pages += 1
        if (isPage && pages === failing)
          throw new Error("D1_ERROR: no such column: 'a secret of the row': SQLITE_ERROR")
        return target.batch(statements)
      }
    },
  })
}
