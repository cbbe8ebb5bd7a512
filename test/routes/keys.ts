// What must be true of keys after a call that gave or ended one, whatever failed.
import { expect, vi } from 'vitest'
import { call, type Organization } from '../helpers.ts'
import type { Act } from './row.ts'

type Verify = NonNullable<Act['verify']>

/** Moves the fake clock so far that no isolate remembers a key or its use. */
export const passTime = () => vi.setSystemTime(Date.now() + 61_000)

/** Whether a key of user management in dev opens: right now, and once no isolate remembers it. */
async function opens({ id }: Organization, key: string): Promise<boolean> {
  const path = `/${id}/dev/v1/get-user-profile?from_id=nobody`
  const isOpen = async () => {
    const { status } = await call(path, { headers: { Authorization: `Bearer ${key}` } })
    expect([401, 404]).toContain(status)
    return status === 404
  }
  const now = await isOpen()
  passTime()
  expect(await isOpen(), 'remembered or looked up').toBe(now)
  return now
}

/** A key that a caller got works; a failure gives none. */
export const givesKey: Verify = async ({ organization }, { status, body }) => {
  expect(typeof body.api_key).toBe(status === 201 ? 'string' : 'undefined')
  if (status === 201) expect(await opens(organization, body.api_key)).toBe(true)
}

/** The key of dev is dead after a change, even if KV does not know. */
export const endsOldKey: Verify = async ({ organization }, _, hasChanged) => {
  expect(await opens(organization, organization.keys.dev)).toBe(!hasChanged)
}
