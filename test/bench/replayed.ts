// Runs inside the Worker, around either side: makes one request with the real bindings, then many more to which D1 and the
// rate limiter answer at once what they answered then. What those take is the Worker's own CPU, in its own runtime.

interface Bindings {
  DB: D1Database
}
type Fetch = (request: Request, env: object, context: ExecutionContext) => Response | Promise<Response>

export interface Replayed {
  microseconds: number
  /** Of the last answer. */
  body: string
}

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
    const bindings = { ...env, DB: replaying(env.DB), CALL_LIMIT: { limit: () => allowed } }
    const { status } = await worker.fetch(next(), bindings, context)
    let last = new Response(null)
    const start = Date.now()
    for (let time = 0; time < times; time++) {
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

function replaying(db: D1Database) {
  let answer: Promise<D1Result[]> | undefined
  const prepare = (query: string) => db.prepare(query)
  return {
    prepare,
    withSession(constraint: string) {
      const batch = (statements: D1PreparedStatement[]) =>
        (answer ??= db.withSession(constraint).batch(statements))
      return { prepare, getBookmark: () => '00000001-00000001', batch }
    },
  }
}
