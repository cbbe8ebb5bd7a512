// Ways for a key to die, and the KV of a place that has not heard of it.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, vi } from 'vitest'
import { operate, type Organization } from '../helpers.ts'
import { hashOf } from './hash-of.ts'

/** When each test of the file begins. */
export const start = Date.parse('2034-03-04T05:06:07.000Z')
/** Sets the clock to so long after that. */
export const at = (milliseconds: number) => vi.setSystemTime(start + milliseconds)
export function clockAtStart(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
    at(0)
  })
  afterEach(() => {
    vi.useRealTimers()
  })
}

/** The KV of a place that has not heard of anything since now. */
export async function staleKv(...keys: string[]): Promise<{ KEYS: KVNamespace }> {
  const old = new Map<string, unknown>()
  for (const key of keys) {
    const name = `key:${await hashOf(key)}`
    old.set(name, await env.KEYS.get(name, 'json'))
  }
  const KEYS = new Proxy(env.KEYS, {
    get: (target, name) =>
      name === 'get' ? (key: string) => Promise.resolve(old.get(key) ?? null) : target.put.bind(target),
  })
  return { KEYS }
}

/** The id of the key with these facts. */
export async function keyIdOf({ id }: Organization, scope: object): Promise<string> {
  const { body } = await operate(`/organizations/${id}/keys`)
  return body.keys.find((key: object) =>
    Object.entries(scope).every(([name, value]) => Reflect.get(key, name) === value),
  ).id
}
export const revoke = async (organization: Organization, scope: object) =>
  operate(`/organizations/${organization.id}/keys/${await keyIdOf(organization, scope)}`, {
    method: 'DELETE',
  })

/** Ways for a key to die of which the stale KV knows nothing. */
export const deaths: [string, (organization: Organization, scope: object) => Promise<unknown>][] = [
  ['revoked', revoke],
  [
    'rotated without overlap',
    async (organization, scope) =>
      operate(`/organizations/${organization.id}/keys/${await keyIdOf(organization, scope)}/rotate`, {
        json: { overlap_seconds: 0 },
      }),
  ],
  [
    'expired',
    async (organization, scope) => {
      const expire = env.DB.prepare('UPDATE api_keys SET expires_at = ? WHERE organization_id = ? AND id = ?')
      await expire
        .bind(new Date(start + 70_000).toISOString(), organization.id, await keyIdOf(organization, scope))
        .run()
    },
  ],
]
