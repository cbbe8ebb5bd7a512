import { env } from 'cloudflare:workers'

/** How a call fails: only this one or, as when the isolate dies, every later one too; not done at all, or done and unheard of. */
export interface Interruption {
  at: number
  when: 'before' | 'after'
  dies: boolean
}

const calls = {
  DB: ['batch'],
  KEYS: ['get', 'put'],
  PHOTOS: ['put', 'delete', 'head', 'get', 'list'],
} as const
const harmless: Partial<Record<string, string[]>> = { DB: ['prepare'] }

/**
 * Bindings whose n-th call, counted over all of them, is interrupted. `reached` tells whether there was an n-th call: with
 * n from 1 upward until there is none, a request was interrupted at every step that it has, known to the test or not.
 */
export function interruptedEnv({ at, when, dies }: Interruption) {
  let made = 0
  const guarded = <Binding extends object>(name: keyof typeof calls, binding: Binding): Binding =>
    new Proxy(binding, {
      get(target, method) {
        const original: unknown = Reflect.get(target, method)
        if (typeof original !== 'function') throw new Error(`${name}.${String(method)} is not a call`)
        const known = (list: readonly string[] = []) => list.includes(String(method))
        if (known(harmless[name])) return original.bind(target)
        if (!known(calls[name])) throw new Error(`A call that is not counted: ${name}.${String(method)}`)
        return async (...args: unknown[]) => {
          made++
          const isHit = made === at
          if ((isHit && when === 'before') || (dies && made > at)) throw new Error('Network connection lost.')
          const result: unknown = await original.apply(target, args)
          if (isHit) throw new Error('Network connection lost.')
          return result
        }
      },
    })
  return {
    bindings: {
      ...env,
      DB: guarded('DB', env.DB),
      KEYS: guarded('KEYS', env.KEYS),
      PHOTOS: guarded('PHOTOS', env.PHOTOS),
    },
    reached: () => made >= at,
  }
}
