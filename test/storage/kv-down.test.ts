// What callers get while KV does not answer.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { callWith } from '../call-with.ts'
import { database, newOrganization, operate, type Organization } from '../helpers.ts'
import { interruptedEnv } from '../world/faults.ts'

const clients = '/client-management/clients'

describe('while KV does not answer', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  /** An organization whose keys this isolate no longer remembers. */
  async function forgottenOrganization(): Promise<Organization> {
    const made = await newOrganization()
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 61_000)
    return made
  }
  const deadKv = () => interruptedEnv({ at: 1, only: 'KEYS', when: 'before', times: Infinity }).bindings
  const withoutKv = (key: string) =>
    callWith(deadKv(), clients, { headers: { Authorization: `Bearer ${key}` } })

  test('keys are looked up in the database', async () => {
    const { keys } = await forgottenOrganization()
    expect((await withoutKv(keys.admin)).body).toEqual({ error: 'Users not found' })
    expect((await withoutKv(keys.member)).status).toBe(403)
    expect((await withoutKv(keys.prod)).status).toBe(401)
  })

  test('a revoked key is 401', async () => {
    const { id, keys } = await newOrganization()
    const path = `/organizations/${id}/keys`
    const admin = (await operate(path)).body.keys.find(({ role }: { role: string }) => role === 'admin')
    await operate(`${path}/${admin.id}`, { method: 'DELETE' })
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 61_000)
    expect((await withoutKv(keys.admin)).status).toBe(401)
  })

  test('an unknown key is 401', async () => {
    const { id, keys } = await forgottenOrganization()
    await database.prepare('DELETE FROM api_keys WHERE organization_id = ?').bind(id).run()
    expect((await withoutKv(keys.admin)).status).toBe(401)
  })
})
