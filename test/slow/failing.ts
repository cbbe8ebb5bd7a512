import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import worker from '../../src/worker.ts'
import { aroundBatches } from '../around-batches.ts'
import { requestOf, type Call } from '../helpers.ts'
import { texts } from '../storage/fault-matrix/texts.ts'

export type Roll = (below: number) => number
const messages = [...texts.lost, ...texts.lost, ...texts.overload, ...texts.other]

/** Two databases, KV and R2, of which one call in so many fails, before or after it takes effect. */
export function failing(roll: Roll, share: number) {
  const counted = { failed: 0 }
  async function perhaps<Result>(run: () => Promise<Result>): Promise<Result> {
    const fate = roll(2 * share)
    if (fate > 1) return run()
    counted.failed += 1
    if (fate === 1) await run()
    throw new Error(messages[roll(messages.length)])
  }
  const wrapped = <Binding extends object>(binding: Binding): Binding =>
    new Proxy(binding, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name)
        if (typeof method !== 'function') return method
        return (...args: unknown[]) => perhaps(() => Promise.resolve(Reflect.apply(method, target, args)))
      },
    })
  const bindings = {
    ...env,
    DB: aroundBatches(perhaps, env.DB),
    DB_2: aroundBatches(perhaps, env.SECOND),
    KEYS: wrapped(env.KEYS),
    PHOTOS: wrapped(env.PHOTOS),
    CALL_LIMIT: undefined,
  }
  return { bindings, counted }
}

export interface Told {
  status: number
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the assertions say what it is
  body: any
}

/** Two databases that never fail. */
export const sound = { ...env, DB_2: env.SECOND, CALL_LIMIT: undefined }

/** Calls the Worker; returns once the work after the response is done. */
export async function ask(
  bindings: typeof sound,
  path: string,
  key: string,
  options: Call = {},
): Promise<Told> {
  const context = createExecutionContext()
  const headers = { Authorization: key, ...options.headers }
  const response = await worker.fetch(requestOf(path, { ...options, headers }), bindings, context)
  const text = await response.text()
  await waitOnExecutionContext(context)
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}
