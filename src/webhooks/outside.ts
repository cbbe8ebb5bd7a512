import { deliveryLimits } from '../domain/delivery-limits.ts'

/** What delivery takes from outside: the clock in ms, a pause, chance from 0 to 1, and the network. */
export interface Outside {
  now: () => number
  sleep: (milliseconds: number) => Promise<unknown>
  random: () => number
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Milliseconds until an answer must be read. */
  attempt: number
}

/** The real ones. The clock may be ahead, as the cron's own time says, and never behind: leases are compared by it. */
export function outsideFrom(moment: Date): Outside {
  const ahead = Math.max(0, moment.getTime() - Date.now())
  return {
    now: () => Date.now() + ahead,
    sleep: (milliseconds) => scheduler.wait(milliseconds),
    random: Math.random,
    fetch: (url, init) => fetch(url, init),
    attempt: deliveryLimits.attempt,
  }
}
