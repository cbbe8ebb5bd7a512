// Runs inside the Worker, around either side: the answer says in a header what the bindings were asked for until then.
import { loneStatements } from './lone-statements.ts'

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

function countedDatabase(db: D1Database, cost: Cost) {
  const count = (results: D1Result[]) => {
    cost.roundTrips += 1
    cost.statements += results.length
    for (const { meta } of results) {
      cost.rowsRead += meta.rows_read
      cost.rowsWritten += meta.rows_written
    }
  }
  return {
    // Of the methods only `all` tells what it has cost, so that it stands for each.
    ...loneStatements(db, async (statement, method) => {
      const result = await statement.all<object>()
      count([result])
      if (method === 'first') return result.results[0] ?? null
      return method === 'raw' ? result.results.map((row) => Object.values(row)) : result
    }),
    withSession(constraint: string) {
      const session = db.withSession(constraint)
      return {
        prepare: (query: string) => session.prepare(query),
        getBookmark: () => session.getBookmark(),
        async batch(statements: D1PreparedStatement[]) {
          const results = await session.batch(statements)
          count(results)
          return results
        },
      }
    },
  }
}

const countedKeys = (keys: KVNamespace, cost: Cost) => ({
  get(name: string, type: 'json') {
    cost.kvReads += 1
    return keys.get(name, type)
  },
})
