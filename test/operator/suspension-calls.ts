// How the tests of suspended keys call, and look at what KV has.
import { env } from 'cloudflare:workers'
import { vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { countedCall } from '../counting.ts'
import { operatorToken, type Organization } from '../helpers.ts'
import { hashOf } from '../http/hash-of.ts'

/** No isolate remembers a key for longer. */
export const forget = () => vi.setSystemTime(Date.now() + 61_000)
export const copyOf = async (key: string) =>
  env.KEYS.get<Record<string, unknown>>(`key:${await hashOf(key)}`, 'json')

/** A call of dev without its one parameter, which is 400 without a look at the data; and how often the key was looked up. */
export async function early({ id }: Organization, key: string) {
  const { status, statements } = await countedCall(`/${id}/dev/v1/get-user-profile`, {
    headers: { Authorization: `Bearer ${key}` },
  })
  return { status, lookUps: statements.filter(({ sql }) => sql.includes('WHERE hash')).length }
}

/** Calls the operator API about the organization with bindings that replace the Worker's own. */
export const operateWith = (bindings: object, { id }: Organization, options: object) =>
  callWith(bindings, `/operator/v1/organizations/${id}`, {
    ...options,
    headers: { Authorization: `Bearer ${operatorToken}` },
  })
