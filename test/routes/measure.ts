// The cost of an act before its answer: trips to D1, rows read and written, reads of KV, calls to R2.
import { env } from 'cloudflare:workers'
import { aroundBatches, type Sent as Statement } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { newOrganization, type Answer, type Organization } from '../helpers.ts'
import { hashOf } from '../http/hash-of.ts'
import { nobodyWaits } from '../world/faults.ts'
import { headersOf, type Act, type Row } from './index.ts'
import { passTime } from './keys.ts'
import type { Sent } from './row.ts'

export interface Cost {
  d1: number
  read: number
  written: number
  kv: number
  r2: string[]
}
export interface Measurement {
  answer: Answer
  cost: Cost
  /** Every statement, those after the answer too. */
  statements: Statement[]
}

/** The bindings, counted. */
function countedBindings(cost: Cost, statements: Statement[]) {
  const DB = aroundBatches(async (run, sent) => {
    statements.push(...sent)
    if (sent.some(({ sql }) => nobodyWaits.test(sql))) return run()
    cost.d1 += 1
    const results = await run()
    for (const { meta } of results) {
      cost.read += meta.rows_read
      cost.written += meta.rows_written
    }
    return results
  })
  const counted = <Binding extends object>(binding: Binding, count: (method: string) => void): Binding =>
    new Proxy(binding, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return (...args: unknown[]): unknown => {
          count(String(name))
          return Reflect.apply(method, target, args)
        }
      },
    })
  const KEYS = counted(env.KEYS, (method) => {
    if (method === 'get') cost.kv += 1
  })
  const PHOTOS = counted(env.PHOTOS, (method) => cost.r2.push(method))
  return { DB, KEYS, PHOTOS }
}

/** Makes a call at a time of the fake clock when no isolate remembers the caller's key. */
export async function measuredCall(
  row: Row,
  organization: Organization,
  [path, options = {}]: Sent,
): Promise<Measurement> {
  passTime()
  const cost: Cost = { d1: 0, read: 0, written: 0, kv: 0, r2: [] }
  const statements: Statement[] = []
  const headers = { ...headersOf(row, organization), ...options.headers }
  const answer = await callWith(countedBindings(cost, statements), path, { ...options, headers })
  return { answer, cost, statements }
}

/** An act with what it is about, in an organization of its own unless one is given. */
export async function staged(act: Act, organization?: Organization): Promise<[Organization, Sent]> {
  const owner = organization ?? (await newOrganization())
  const id = (await act.prepare?.(owner)) ?? ''
  if (act.isUnknownToKv) await env.KEYS.delete(`key:${await hashOf(owner.keys.admin)}`)
  return [owner, await act.call(owner, id)]
}

export async function measure(row: Row, act: Act, organization?: Organization): Promise<Measurement> {
  const [owner, sent] = await staged(act, organization)
  return measuredCall(row, owner, sent)
}
