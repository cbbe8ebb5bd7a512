// Ways for a key to end, and the KV of a location that has not received the change.
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, vi } from 'vitest'
import { operate, type Organization } from '../helpers.ts'
import { hashOf } from './hash-of.ts'

/** The time at which each test of the file begins. */
export const start = Date.parse('2034-03-04T05:06:07.000Z')
/** Sets the clock to that many milliseconds after the start. */
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

/** The KV of a location that receives no change from now on. */
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

/** The id of the key that has these fields. */
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

/** Ways for a key to end that the stale KV does not know of. */
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
    'suspended with its organization',
    async ({ id }) => operate(`/organizations/${id}`, { method: 'PATCH', json: { status: 'suspended' } }),
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
