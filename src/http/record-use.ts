import type { Context } from 'hono'
import type { ApiKey } from '../domain/api-key.ts'
import { recordingInterval, rememberedUses } from '../domain/limits.ts'
import { KeyNoLongerValid, rememberDeath, type KeyRecord } from '../storage/index.ts'
import { afterResponse } from './after-response.ts'
import type { AppEnv } from './env.ts'

/** When each key's use was last written down by this isolate, so that most requests need not ask the database. */
const recorded = new Map<ApiKey['id'], number>()

/** Writes down, after the response, that a key was used; or remembers that it is dead, where the database has said so. */
export function recordUse(c: Context<AppEnv>, key: KeyRecord): void {
  const { keyId, now, organization } = c.var
  // Revoked in the meantime: the database found out.
  if (c.error instanceof KeyNoLongerValid) {
    c.set('refused', 'revoked or expired')
    rememberDeath(key, now)
    return
  }
  if (now.getTime() - (recorded.get(keyId) ?? 0) < recordingInterval) return
  if (recorded.size >= rememberedUses) recorded.clear()
  recorded.set(keyId, now.getTime())
  afterResponse(c, async (storage) => {
    try {
      await storage.keys.recordUse(organization, keyId, now)
    } catch (error) {
      if (!(error instanceof KeyNoLongerValid)) throw error
      rememberDeath(key, now)
    }
  })
}
