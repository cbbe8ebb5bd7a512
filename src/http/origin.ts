import type { Context } from 'hono'
import type { AppEnv } from './env.ts'

/**
 * The start of absolute URLs in answers: PUBLIC_URL, or the request's own origin if that is missing or not a web
 * address.
 */
export const originOf = (c: Context<AppEnv>): string => publicOrigin(c) ?? new URL(c.req.url).origin

/** The origin of PUBLIC_URL; its path or slash is ignored. */
export function publicOrigin({ env: { PUBLIC_URL } }: Context<AppEnv>): string | undefined {
  const url = PUBLIC_URL ? URL.parse(PUBLIC_URL) : null
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined
}
