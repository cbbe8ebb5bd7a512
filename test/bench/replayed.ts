// Runs inside the Worker, around either side: makes one request with the real bindings, then many more to which D1 and the
// rate limiter answer at once what they answered then. What those take is the Worker's own CPU, in its own runtime.
import { loneStatements, type Method } from './lone-statements.ts'

interface Bindings {
  DB: D1Database
}
type Fetch = (request: Request, env: object, context: ExecutionContext) => Response | Promise<Response>

export interface Replayed {
  microseconds: number
  /** Of the last answer. */
  body: string
}

type Asking = Record<Method, () => Promise<unknown>>

const allowed = Promise.resolve({ success: true })

export default (worker: { fetch: Fetch }) => ({
  async fetch(request: Request, env: Bindings, context: ExecutionContext): Promise<Response> {
    const { method, url } = request
    const times = Number(request.headers.get('x-times'))
    const body = await request.text()
    const headers = [...request.headers].filter(([name]) => name !== 'x-times')
    const next = () => new Request(url, { method, headers, ...(body !== '' && { body }) })

    const log = console.info
    console.info = () => undefined
    const { DB, rewind } = replaying(env.DB)
    const bindings = { ...env, DB, CALL_LIMIT: { limit: () => allowed } }
    const { status } = await worker.fetch(next(), bindings, context)
    let last = new Response(null)
    const start = Date.now()
    for (let time = 0; time < times; time++) {
      rewind()
      last = await worker.fetch(next(), bindings, context)
      if (last.status !== status) break
    }
    const microseconds = ((Date.now() - start) * 1_000) / times
    console.info = log
    return Response.json({ microseconds, body: await last.text() } satisfies Replayed, {
      status: last.status,
    })
  },
})

/** A database that answers each question of a request as it did the first time; `rewind` begins the next request. */
function replaying(db: D1Database) {
  // By the text and how often a request has sent it: the first request may have sent more, to get started.
  const answers = new Map<string, Promise<unknown>[]>()
  const asked = new Map<string, number>()
  const replay = <Value>(query: string, ask: () => Promise<Value>) => {
    const place = asked.get(query) ?? 0
    asked.set(query, place + 1)
    const known = answers.get(query) ?? []
    if (place === known.length) answers.set(query, [...known, ask()])
    return answers.get(query)?.[place] as Promise<Value>
  }
  const prepare = (query: string) => db.prepare(query)
  const DB = {
    // Rows are copied for each request: a peer may take its own apart.
    ...loneStatements(db, async (statement, method, query) => {
      if (method !== 'all') return replay(query, () => (statement as unknown as Asking)[method]())
      const result = await replay(query, () => statement.all<object>())
      return { ...result, results: result.results.map((row) => ({ ...row })) }
    }),
    withSession: (constraint: string) => ({
      prepare,
      getBookmark: () => '00000001-00000001',
      batch: (statements: D1PreparedStatement[]) =>
        replay('', () => db.withSession(constraint).batch(statements)),
    }),
  }
  return {
    DB,
    rewind: () => {
      asked.clear()
    },
  }
}
