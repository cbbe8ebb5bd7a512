// Bindings that fail whatever is asked of them.
import { env } from 'cloudflare:workers'

/** A database that throws before it is asked anything. */
export const brokenDatabase = (message: string) =>
  new Proxy(env.DB, {
    get: () => () => {
      throw new Error(message)
    },
  })
