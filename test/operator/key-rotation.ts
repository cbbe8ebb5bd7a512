import { afterAll, beforeAll, beforeEach, vi } from 'vitest'
import { call, newOrganization, operate, type Organization } from '../helpers.ts'

export interface Made {
  api_key: string
  key: { id: string; expires_at: string | null }
}

/** The times of these tests, under a clock that stands still. */
export const start = Date.parse('2031-03-04T05:06:07.000Z')
export const after = (seconds: number) => new Date(start + seconds * 1000)
export const at = (seconds: number) => {
  vi.setSystemTime(after(seconds))
}

/** An organization for the tests of a file, and calls about its keys. */
export function rotations() {
  let organization: Organization
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    at(0)
    organization = await newOrganization()
  })
  beforeEach(() => {
    at(0)
  })
  afterAll(() => {
    vi.useRealTimers()
  })

  const keysPath = () => `/organizations/${organization.id}/keys`
  const create = async (more: object = {}): Promise<Made> => {
    const facts = { api: 'user-management', environment: 'dev', name: 'A key', ...more }
    return (await operate(keysPath(), { json: facts })).body
  }
  const rotate = (id: string, json: unknown = { overlap_seconds: 60 }) =>
    operate(`${keysPath()}/${id}/rotate`, { json })
  const listed = async (): Promise<Made['key'][]> => (await operate(keysPath())).body.keys
  /** 404 for a key that works, because the user is unknown; 401 for one that does not. */
  const use = async ({ api_key }: Made) => {
    const headers = { Authorization: `Bearer ${api_key}` }
    return (await call(`/${organization.id}/dev/v1/get-user-profile?from_id=nobody`, { headers })).status
  }
  return { keysPath, create, rotate, listed, use, adminUid: () => organization.adminUid }
}

/** 409 for a key that was rotated and whose successor lives. */
export const already = ({ key }: Made) => ({
  status: 409,
  body: { error: `key ${key.id} was already rotated` },
})
