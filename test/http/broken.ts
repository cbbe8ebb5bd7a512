// Bindings that fail on every use.
import { env } from 'cloudflare:workers'

/** A database whose every method throws. */
export const brokenDatabase = (message: string) =>
  new Proxy(env.DB, {
    get: () => () => {
      throw new Error(message)
    },
  })
