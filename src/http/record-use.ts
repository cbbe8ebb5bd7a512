import type { Context } from 'hono'
import type { ApiKey } from '../domain/api-key.ts'
import { recordingInterval, rememberedUses } from '../domain/limits.ts'
import { KeyNoLongerValid, rememberDeath, type KeyRecord } from '../storage/index.ts'
import { afterResponse } from './after-response.ts'
import type { AppEnv } from './env.ts'

/** The time of each key's last recorded use in this isolate, so that most requests write nothing. */
const recorded = new Map<ApiKey['id'], number>()

/** Records a key's use after the response; or remembers that the key is dead, if the database has said so. */
export function recordUse(c: Context<AppEnv>, key: KeyRecord): void {
  const now = c.get('now')
  const { id: keyId, organization } = key
  // The database reports that the key was revoked after its look-up.
  if (c.error instanceof KeyNoLongerValid) {
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
