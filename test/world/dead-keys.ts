import { vi } from 'vitest'
import { operate, type Organization } from '../helpers.ts'

/** Keys of both APIs that were revoked, rotated and have expired. */
export async function deadKeys({ id, adminUid }: Organization): Promise<Record<string, string>> {
  const path = `/organizations/${id}/keys`
  const scopes = {
    clients: { api: 'client-management', role: 'admin', admin_uid: adminUid, name: 'A key' },
    users: { api: 'user-management', environment: 'prod', name: 'A key' },
  }
  const dead: Record<string, string> = {}
  for (const [api, scope] of Object.entries(scopes)) {
    const [revoked, rotated] = [await operate(path, { json: scope }), await operate(path, { json: scope })]
    await operate(`${path}/${revoked.body.key.id}`, { method: 'DELETE' })
    await operate(`${path}/${rotated.body.key.id}/rotate`, { json: { overlap_seconds: 0 } })
    const expired = await anHourAgo((now) =>
      operate(path, { json: { ...scope, expires_at: new Date(now + 60_000).toISOString() } }),
    )
    dead[`revoked, ${api}`] = revoked.body.api_key
    dead[`rotated, ${api}`] = rotated.body.api_key
    dead[`expired, ${api}`] = expired.body.api_key
  }
  return dead
}

async function anHourAgo<Result>(act: (now: number) => Promise<Result>): Promise<Result> {
  const then = Date.now() - 3_600_000
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(then)
  try {
    return await act(then)
  } finally {
    vi.useRealTimers()
  }
}
