import type { Context } from 'hono'
import { isLive } from '../domain/api-key.ts'
import { findKey, type KeyRecord } from '../storage/index.ts'
import type { AppEnv } from './env.ts'
import { logFailure } from './request-log.ts'

/** A live key by its hash, or the reason why it opens nothing. */
export async function findLive(c: Context<AppEnv>, hash: string): Promise<KeyRecord | string> {
  const now = c.get('now')
  const { record, writeBack } = await findKey(c.env, hash, now, c.get('usage'))
  if (writeBack)
    c.executionCtx.waitUntil(
      writeBack().catch((error: unknown) => {
        logFailure(c, error)
      }),
    )
  if (!record) return 'unknown'
  if (record.isSuspended) return 'suspended'
  if (isLive(record, now)) return record
  return record.revokedAt === null ? 'expired' : 'revoked'
}
