// Runs inside the Worker, around either side: the answer says in a header what the bindings were asked for until then.

interface Bindings {
  DB: D1Database
  KEYS: KVNamespace
}
type Fetch<Env> = (request: Request, env: Env, context: ExecutionContext) => Response | Promise<Response>

export interface Cost {
  roundTrips: number
  statements: number
  rowsRead: number
  rowsWritten: number
  kvReads: number
}

export default <Env extends Bindings>(worker: { fetch: Fetch<Env> }) => ({
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const cost: Cost = { roundTrips: 0, statements: 0, rowsRead: 0, rowsWritten: 0, kvReads: 0 }
    const bindings = { ...env, DB: countedDatabase(env.DB, cost), KEYS: countedKeys(env.KEYS, cost) }
    const response = await worker.fetch(request, bindings, context)
    const answer = new Response(response.body, response)
    answer.headers.set('x-cost', JSON.stringify(cost))
    return answer
  },
})

const countedDatabase = (db: D1Database, cost: Cost) => ({
  prepare: (query: string) => db.prepare(query),
  withSession(constraint: string) {
    const session = db.withSession(constraint)
    return {
      prepare: (query: string) => session.prepare(query),
      getBookmark: () => session.getBookmark(),
      async batch(statements: D1PreparedStatement[]) {
        const results = await session.batch(statements)
        cost.roundTrips += 1
        cost.statements += statements.length
        for (const { meta } of results) {
          cost.rowsRead += meta.rows_read
          cost.rowsWritten += meta.rows_written
        }
        return results
      },
    }
  },
})

const countedKeys = (keys: KVNamespace, cost: Cost) => ({
  get(name: string, type: 'json') {
    cost.kvReads += 1
    return keys.get(name, type)
  },
})
