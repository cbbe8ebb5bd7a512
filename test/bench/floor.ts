// The floor that the service is measured against: a bare Worker that answers the benchmark's calls with the same calls to
// the bindings, and does nothing else. No framework, no validation, no log line, no headers but the content type.
import { answer } from './floor-calls.ts'
import { floorSql } from './floor-sql.ts'

interface Env {
  DB: D1Database
  KEYS: KVNamespace
  CALL_LIMIT: RateLimit
}
interface Key {
  id: string
  organization: string
  adminUid: string
}

export type Prepared = Record<keyof typeof floorSql, D1PreparedStatement>
let prepared: Prepared | undefined
const prepare = (db: D1DatabaseSession) =>
  Object.fromEntries(Object.entries(floorSql).map(([name, text]) => [name, db.prepare(text)])) as Prepared

/** By the header as it came, for as long as the service keeps a key in memory. */
const keys = new Map<string, { key: Key; until: number }>()

async function findKey(env: Env, header: string, time: number): Promise<Key> {
  const known = keys.get(header)
  if (known && known.until > time) return known.key
  const secret = new TextEncoder().encode(header.slice('Bearer '.length))
  const digest = await crypto.subtle.digest('SHA-256', secret)
  const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const key = await env.KEYS.get<Key>(`key:${hash}`, 'json')
  if (!key) throw new Error('No such key')
  keys.set(header, { key, until: time + 30_000 })
  return key
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const statements = (prepared ??= prepare(env.DB.withSession('first-unconstrained')))
    const time = Date.now()
    const now = new Date(time).toISOString()
    const key = await findKey(env, request.headers.get('Authorization') ?? '', time)
    const { success } = await env.CALL_LIMIT.limit({ key: key.id })
    if (!success) return new Response(null, { status: 429 })
    const { organization } = key
    const guard = [organization, key.id, now]
    return answer({
      request,
      statements,
      organization,
      adminUid: key.adminUid,
      time,
      now,
      read: (...batch) =>
        env.DB.withSession('first-unconstrained').batch([statements.keyIsGood.bind(...guard), ...batch]),
      write: ({ type, changes = {} }, ...batch) => {
        const what = { type, changes, spread: 'one' }
        const who = {
          organization_id: organization,
          request_id: crypto.randomUUID(),
          keyId: key.id,
          at: time,
          now,
        }
        return env.DB.withSession('first-primary').batch([
          statements.context.bind(JSON.stringify({ ...what, ...who })),
          ...batch,
          statements.owing.bind(organization),
        ])
      },
    })
  },
}
