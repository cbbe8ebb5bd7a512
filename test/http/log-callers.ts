// Who called or was refused, as the one line that a call leaves has it.
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { after, anotherTime } from '../another-time.ts'
import { callWith } from '../call-with.ts'
import { operate, type Organization } from '../helpers.ts'

const lines: Record<string, unknown>[] = []
/** Reads the log in each test of the file, at least an hour after what was made before. */
export function watchLog(): void {
  beforeEach(() => {
    anotherTime()
    after(120_000)
    lines.length = 0
    vi.spyOn(console, 'info').mockImplementation((line: unknown) => void lines.push(JSON.parse(String(line))))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
  })
}

/** Who, of the one line that a call leaves. */
export async function whoOf(path: string, options: Parameters<typeof callWith>[2], bindings = {}) {
  lines.length = 0
  const { status } = await callWith(bindings, path, options)
  expect(lines).toHaveLength(1)
  const [line = {}] = lines
  const names = [
    'organization',
    'key_id',
    'refused',
    'key_prefix',
    'caller',
    'target_organization',
    'target_key_id',
  ]
  return { status, who: Object.fromEntries(Object.entries(line).filter(([name]) => names.includes(name))) }
}

/** Keys of an organization for each API that are revoked, and ones that have expired when `watchLog` reads. */
export async function deadKeysOf({ id, adminUid }: Organization) {
  const path = `/organizations/${id}/keys`
  const scopes = {
    clients: { api: 'client-management', role: 'admin', admin_uid: adminUid },
    users: { api: 'user-management', environment: 'prod' },
  }
  const make = async (facts: object): Promise<{ api_key: string; key: { id: string } }> =>
    (await operate(path, { json: { name: 'A key', ...facts } })).body
  const revoke = async (scope: object) => {
    const { api_key, key } = await make(scope)
    await operate(`${path}/${key.id}`, { method: 'DELETE' })
    return api_key
  }
  const expires_at = new Date(Date.now() + 60_000).toISOString()
  const expire = async (scope: object) => (await make({ ...scope, expires_at })).api_key
  return {
    revoked: { clients: await revoke(scopes.clients), users: await revoke(scopes.users) },
    expired: { clients: await expire(scopes.clients), users: await expire(scopes.users) },
  }
}
