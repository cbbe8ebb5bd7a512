import type { Context } from 'hono'
import { openStorage, type Storage } from '../storage/index.ts'
import type { AppEnv } from './env.ts'
import { logFailure, newUsage } from './request-log.ts'

/**
 * Does optional work after the response, with its own account of costs: a request's cost is what it spent before its
 * answer.
 */
export function afterResponse(c: Context<AppEnv>, work: (storage: Storage) => Promise<void>): void {
  const storage = openStorage(c.env, { ...c.get('access'), usage: newUsage() })
  c.executionCtx.waitUntil(
    work(storage).catch((error: unknown) => {
      logFailure(c, error)
    }),
  )
}
