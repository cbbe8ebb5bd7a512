import { env } from 'cloudflare:workers'
import { aroundBatches } from '../around-batches.ts'

const calls = {
  DB: ['batch'],
  KEYS: ['get', 'put', 'delete'],
  PHOTOS: ['put', 'delete', 'head', 'get', 'list'],
} as const
export type Binding = keyof typeof calls

/** Statements that are sent after the answer. */
export const nobodyWaits = /SET last_used_at|SET last_request_at|DELETE FROM photo_outbox/

/** How calls fail: before they are done, or after, so that their answer is lost. */
export interface Interruption {
  /** The first call that fails, counted from 1 over all bindings, or over one of them alone. */
  at: number
  only?: Binding
  when: 'before' | 'after'
  /** How many calls in a row fail, 1 by default. */
  times?: number
  /** Every later call of any binding fails too, as if the isolate had died. */
  dies?: boolean
  /** The message of D1. */
  text?: string
  /** A binding that fails at every call. */
  down?: Binding
}

/** A call that was made, with its SQL and parameters or its arguments. */
export interface Made {
  binding: Binding
  method: string
  what: string
  failed: boolean
}

/** The messages of failing bindings; D1 loses a call by default. */
const sentences: Record<Binding, (method: string) => string> = {
  DB: () => 'D1_ERROR: Network connection lost.',
  KEYS: (method) => `KV ${method.toUpperCase()} failed: 500 Internal Server Error`,
  PHOTOS: (method) => `${method}: We encountered an internal error. Please try again. (10001)`,
}

/**
 * Bindings with interrupted calls. `reached` tells whether there was an n-th call: a test that counts n from 1 until there
 * is none has interrupted the request at every step.
 */
export function interruptedEnv({ at, only, when, times = 1, dies = false, text, down }: Interruption) {
  const made: Made[] = []
  let counted = 0

  async function guardedCall<Result>(
    name: Binding,
    method: string,
    what: string,
    call: () => Promise<Result>,
  ): Promise<Result> {
    const isCounted = (only ?? name) === name && name !== down
    if (isCounted) counted++
    const isHit = isCounted && counted >= at && counted < at + times
    const isDead = name === down || (dies && counted > at) || (dies && counted === at && !isCounted)
    made.push({ binding: name, method, what, failed: isHit || isDead })
    const failure = new Error((name === 'DB' ? text : undefined) ?? sentences[name](method))
    if (isDead || (isHit && when === 'before')) throw failure
    if (!isHit) return call()
    // The call is done, and its answer is lost.
    await call().catch(() => undefined)
    throw failure
  }

  const guarded = <Target extends object>(name: Binding, binding: Target): Target =>
    new Proxy(binding, {
      get(target, property) {
        const method = String(property)
        const original: unknown = Reflect.get(target, property)
        if (typeof original !== 'function') throw new Error(`${name}.${method} is not a call`)
        if (!calls[name].some((known) => known === method)) {
          throw new Error(`A call that is not counted: ${name}.${method}`)
        }
        return (...args: unknown[]) =>
          guardedCall(name, method, String(args[0]), () =>
            Promise.resolve(Reflect.apply(original, target, args)),
          )
      },
    })

  return {
    bindings: {
      ...env,
      DB: aroundBatches((run, sent) =>
        guardedCall(
          'DB',
          'batch',
          sent.map(({ sql, params }) => `${sql} ${JSON.stringify(params)}`).join('\n'),
          run,
        ),
      ),
      KEYS: guarded('KEYS', env.KEYS),
      PHOTOS: guarded('PHOTOS', env.PHOTOS),
    },
    /** The calls in the order in which they were made. */
    made,
    reached: () => counted >= at,
  }
}
