import type { Context } from 'hono'
import type { AppEnv } from './env.ts'
import { logFailure } from './request-log.ts'

/** Whether the key of this request has used up its calls; in seconds, what to wait then is `callPeriod`. */
export const callsAreOver = (c: Context<AppEnv>) => isOver(c, c.env.CALL_LIMIT, c.get('keyId'))
export const callPeriod = 10

/**
 * Counts a failed authentication of the client's address, and whether these are too many. Only failures are counted and
 * only failures are refused: a stranger behind the same address must not lock out who has a key. So the look-up comes
 * first: a flood of well-formed keys costs a KV read each (while KV is down, a row of the database), all else nothing.
 */
export const failuresAreOver = (c: Context<AppEnv>) =>
  isOver(c, c.env.FAILURE_LIMIT, c.req.header('CF-Connecting-IP') ?? 'unknown')
export const failurePeriod = 60

/** A guard against abuse must not be what takes the service down: without a limiter, or with a broken one, all pass. */
async function isOver(c: Context<AppEnv>, limiter: RateLimit | undefined, key: string): Promise<boolean> {
  try {
    return limiter !== undefined && !(await limiter.limit({ key })).success
  } catch (error) {
    logFailure(c, error)
    return false
  }
}
