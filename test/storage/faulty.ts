import { env } from 'cloudflare:workers'

/** When a call fails: before it does anything, or after it has, when only the answer is lost. */
export type Moment = 'before' | 'after'

export interface Fault {
  text: string
  moment: Moment
  /** How many calls fail, counted from the first. */
  times: number
}

/** A D1 whose batches fail as told; `calls` counts those that were made. */
export function faultyD1({ text, moment, times }: Fault): { DB: D1Database; calls: () => number } {
  let calls = 0
  const DB = new Proxy(env.DB, {
    get(target, name) {
      if (name !== 'batch') return target.prepare.bind(target)
      return async (statements: D1PreparedStatement[]) => {
        calls += 1
        const isFaulty = calls <= times
        if (isFaulty && moment === 'before') throw new Error(text)
        const results = await target.batch(statements)
        if (isFaulty) throw new Error(text)
        return results
      }
    },
  })
  return { DB, calls: () => calls }
}

/** A KV that does not answer. */
export const deadKv = new Proxy(env.KEYS, {
  get: () => () => Promise.reject(new Error('KV GET failed: 500 Internal Server Error')),
})
