// A call of the floor, and what its answers are made of.
import type { Prepared } from './floor.ts'

type Batch = (...batch: D1PreparedStatement[]) => Promise<D1Result[]>
export interface Call {
  request: Request
  statements: Prepared
  organization: string
  adminUid: string
  time: number
  now: string
  read: Batch
  write: Batch
}

const type = { 'Content-Type': 'application/json' }
export const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: type })
export const refuse = (status: number) => new Response(null, { status })
export const rows = <Row>(results: D1Result[], at: number) => (results[at]?.results ?? []) as Row[]
