import { env } from 'cloudflare:workers'
import { formatKey } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import { after } from '../another-time.ts'
import { aroundBatches } from '../around-batches.ts'
import { callWith } from '../call-with.ts'
import { operate } from '../helpers.ts'

export const many = <Result>(count: number, make: (number: number) => Result) =>
  Array.from({ length: count }, (_, number) => make(number))
export const aStranger = () =>
  formatKey({ api: 'client-management', role: 'admin', adminUid: '' }, newKeyCharacters())
export const clients = '/client-management/clients'
type Bindings = Parameters<typeof callWith>[0]
export const list = (key: string, bindings: Bindings) =>
  callWith(bindings, clients, { headers: { Authorization: key } })
export const unavailable = { status: 503, body: { error: 'The key cannot be looked up now' } }

/** D1, and the hashes of the keys that were looked up in it. */
export function watched(database: D1Database = env.DB) {
  const asked: unknown[] = []
  const DB = aroundBatches(async (run, sent) => {
    for (const { sql, params } of sent) if (/api_keys\s+WHERE hash/.test(sql)) asked.push(...params)
    return run()
  }, database)
  return { DB, asked }
}

/** An empty KV namespace that records what is put into it. */
export function emptyKv() {
  const told = new Map<string, { record: unknown; ttl: number | undefined }>()
  const KEYS = new Proxy(env.KEYS, {
    get: (_, name) =>
      name === 'get'
        ? (key: string) => Promise.resolve(told.get(key)?.record ?? null)
        : (key: string, record: string, options?: KVNamespacePutOptions) => {
            told.set(key, { record: JSON.parse(record), ttl: options?.expirationTtl })
            return Promise.resolve()
          },
  })
  return { KEYS, told }
}

export async function revokeAdminOf(id: string): Promise<void> {
  const { keys } = (await operate(`/organizations/${id}/keys`)).body
  const admin = keys.find(({ role }: { role: string }) => role === 'admin')
  await operate(`/organizations/${id}/keys/${admin.id}`, { method: 'DELETE' })
}

/** Isolates remember a key for a minute. */
export const forget = () => after(61_000)
