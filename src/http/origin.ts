import type { Context } from 'hono'
import type { AppEnv, Bindings } from './env.ts'

/**
 * The start of absolute URLs in answers: PUBLIC_URL, or the request's own origin if that is missing or not a web
 * address.
 */
export function originOf(c: Context<AppEnv>): string {
  const { url } = c.req
  return publicOrigin(c) ?? url.slice(0, url.indexOf('/', 'https://'.length))
}

/** The origin of PUBLIC_URL; its path or slash is ignored. */
export function publicOrigin({
  env: { PUBLIC_URL },
}: {
  env: Pick<Bindings, 'PUBLIC_URL'>
}): string | undefined {
  const url = PUBLIC_URL ? URL.parse(PUBLIC_URL) : null
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined
}
