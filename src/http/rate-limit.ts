import type { Context } from 'hono'
import { clientNetwork } from '../domain/client-address.ts'
import type { AppEnv } from './env.ts'
import { logFailure } from './request-log.ts'

/** Whether a key has used up its calls; the caller waits `callPeriod` seconds then. */
export const callsAreOver = (c: Context<AppEnv>, keyId: string) => isOver(c, c.env.CALL_LIMIT, keyId)
export const callPeriod = 10

/**
 * Counts an address's failed authentication or 404 without a key; true if there are too many. Only misses are refused:
 * a stranger must not lock out a valid key or link behind the same address. So keys are looked up first, and each costs
 * a KV read and, at first, a row.
 */
export const missesAreOver = (c: Context<AppEnv>) => isOver(c, c.env.FAILURE_LIMIT, addressOf(c))

/** Counts a request for a photo or page, before storage is asked; true if there are too many. */
export const hitsAreOver = (c: Context<AppEnv>) => isOver(c, c.env.OPEN_LIMIT, addressOf(c))
export const addressPeriod = 60

const addressOf = (c: Context<AppEnv>) => clientNetwork(c.req.header('CF-Connecting-IP') ?? 'unknown')

/** Without a limiter, or with a broken one, all requests pass: the guard must not take the service down. */
async function isOver(c: Context<AppEnv>, limiter: RateLimit | undefined, key: string): Promise<boolean> {
  try {
    return limiter !== undefined && !(await limiter.limit({ key })).success
  } catch (error) {
    logFailure(c, error)
    return false
  }
}
