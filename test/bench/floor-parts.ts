import { encodeTime } from 'ulid'
import type { Prepared } from './floor.ts'

type Batch = D1PreparedStatement[]
/** What the context of a write says of its event. */
export interface Event {
  type: string
  changes?: object
}
export interface Call {
  request: Request
  statements: Prepared
  organization: string
  adminUid: string
  time: number
  now: string
  read: (...batch: Batch) => Promise<D1Result[]>
  write: (event: Event, ...batch: Batch) => Promise<D1Result[]>
}

const type = { 'Content-Type': 'application/json' }
export const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: type })
export const refuse = (status: number) => new Response(null, { status })
export const rows = <Row>(results: D1Result[], at: number) => (results[at]?.results ?? []) as Row[]
interface Outcome {
  kind?: string
  userUid?: string
}
export const outcome = (results: D1Result[], at: number) =>
  JSON.parse(rows<{ outcome: string }>(results, at)[0]?.outcome ?? '{}') as Outcome

let made = 0
/** Unique and in order of time, as the service's are. */
export const newId = (time: number) =>
  encodeTime(time) + (made++).toString(36).toUpperCase().padStart(16, '0')
