import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../src/worker.ts'
import { aroundBatches, type Sent } from './around-batches.ts'
import { origin } from './helpers.ts'
import { expectConforming } from './openapi/conformance.ts'

/** What a request asks of storage before its answer, counted by wrapped bindings. */
export interface Cost {
  roundTrips: number
  kvReads: number
  rowsRead: number
  rowsWritten: number
  statements: Sent[]
}

export const newCost = (): Cost => ({
  roundTrips: 0,
  kvReads: 0,
  rowsRead: 0,
  rowsWritten: 0,
  statements: [],
})

/** Bindings that work as usual and add their calls to the cost. */
export function countingEnv(cost: Cost): Cloudflare.Env {
  const DB = aroundBatches(async (run, sent) => {
    cost.roundTrips += 1
    cost.statements.push(...sent)
    const results = await run()
    for (const { meta } of results) {
      cost.rowsRead += meta.rows_read
      cost.rowsWritten += meta.rows_written
    }
    return results
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

/** Sends one request to the Worker; gives the answer and its cost. */
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
