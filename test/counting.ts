import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../src/worker.ts'
import { origin } from './helpers.ts'
import { expectConforming } from './openapi/conformance.ts'

/** What a request did to storage until its answer was there, seen from outside: by wrapping the bindings. */
export interface Cost {
  roundTrips: number
  kvReads: number
  rowsRead: number
  rowsWritten: number
  statements: { sql: string; params: unknown[] }[]
}

export const newCost = (): Cost => ({
  roundTrips: 0,
  kvReads: 0,
  rowsRead: 0,
  rowsWritten: 0,
  statements: [],
})

/** Bindings that work as usual and write down what is asked of them. */
export function countingEnv(cost: Cost): Cloudflare.Env {
  const texts = new WeakMap<object, { sql: string; params: unknown[] }>()
  const DB = new Proxy(env.DB, {
    get(target, name) {
      if (name === 'prepare') {
        return (sql: string) => {
          const prepared = target.prepare(sql)
          return new Proxy(prepared, {
            get(statement, method) {
              if (method !== 'bind') throw new Error(`A statement that is not part of a batch: ${sql}`)
              return (...params: unknown[]) => {
                const bound = statement.bind(...params)
                texts.set(bound, { sql, params })
                return bound
              }
            },
          })
        }
      }
      if (name === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          cost.roundTrips += 1
          for (const statement of statements) {
            const text = texts.get(statement)
            if (text) cost.statements.push(text)
          }
          const results = await target.batch(statements)
          for (const { meta } of results) {
            cost.rowsRead += meta.rows_read
            cost.rowsWritten += meta.rows_written
          }
          return results
        }
      }
      throw new Error(`Uncounted access to D1: ${String(name)}`)
    },
  })
  const KEYS = new Proxy(env.KEYS, {
    get(target, name) {
      if (name === 'get') {
        cost.kvReads += 1
        return target.get.bind(target)
      }
      if (name === 'put') return target.put.bind(target)
      throw new Error(`Uncounted access to KV: ${String(name)}`)
    },
  })
  return { ...env, DB, KEYS }
}

export interface Counted extends Cost {
  status: number
  body: string
}

/** Sends one request to the Worker and tells what it cost. */
export async function countedCall(
  path: string,
  init: RequestInit<IncomingRequestCfProperties> = {},
  bindings: Partial<Cloudflare.Env> = {},
): Promise<Counted> {
  const cost = newCost()
  const context = createExecutionContext()
  const request = new Request(`${origin}${path}`, init)
  const response = await worker.fetch(request, { ...countingEnv(cost), ...bindings }, context)
  const { status, headers } = response
  const body = await response.text()
  expectConforming({ method: request.method, url: request.url, status, headers, body })
  const counted = { status, body, ...cost }
  await waitOnExecutionContext(context)
  return counted
}
