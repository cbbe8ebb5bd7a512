import type { Context } from 'hono'
import { clientNetwork } from '../domain/client-address.ts'
import type { AppEnv } from './env.ts'
import { logFailure } from './request-log.ts'

/** Whether the key of this request has used up its calls; in seconds, what to wait then is `callPeriod`. */
export const callsAreOver = (c: Context<AppEnv>) => isOver(c, c.env.CALL_LIMIT, c.get('keyId'))
export const callPeriod = 10

/**
 * Counts a failed authentication of the client's address, or a 404 of what opens without a key, and whether these are too
 * many. Only misses are counted and only misses are refused: a stranger behind the same address must not lock out who has
 * a key or a link. So the look-up comes first: a flood of well-formed keys costs a KV read each and, at first, a row.
 */
export const missesAreOver = (c: Context<AppEnv>) => isOver(c, c.env.FAILURE_LIMIT, addressOf(c))

/** Counts a request for what opens without a key, before storage is asked, and whether these are too many. */
export const hitsAreOver = (c: Context<AppEnv>) => isOver(c, c.env.OPEN_LIMIT, addressOf(c))
export const addressPeriod = 60

const addressOf = (c: Context<AppEnv>) => clientNetwork(c.req.header('CF-Connecting-IP') ?? 'unknown')

/** A guard against abuse must not be what takes the service down: without a limiter, or with a broken one, all pass. */
async function isOver(c: Context<AppEnv>, limiter: RateLimit | undefined, key: string): Promise<boolean> {
  try {
    return limiter !== undefined && !(await limiter.limit({ key })).success
  } catch (error) {
    logFailure(c, error)
    return false
  }
}
