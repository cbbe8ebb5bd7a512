import type { Context } from 'hono'
import { openStorage, type Storage } from '../storage/index.ts'
import type { AppEnv } from './env.ts'
import { logFailure, newUsage } from './request-log.ts'

/**
 * Does work that nobody waits for and nothing depends on, after the response is sent and on its own account: the cost of
 * a request is what was spent before its answer.
 */
export function afterResponse(c: Context<AppEnv>, work: (storage: Storage) => Promise<void>): void {
  const storage = openStorage(c.env, { ...c.var.access, usage: newUsage() })
  c.executionCtx.waitUntil(
    work(storage).catch((error: unknown) => {
      logFailure(c, error)
    }),
  )
}
