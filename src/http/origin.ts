import type { Context } from 'hono'
import type { AppEnv } from './env.ts'

/** What absolute URLs in answers begin with: PUBLIC_URL, or the request's own origin where it is absent or no web address. */
export const originOf = (c: Context<AppEnv>): string => publicOrigin(c) ?? new URL(c.req.url).origin

/** The origin of PUBLIC_URL; a path or a slash after it does not count. */
export function publicOrigin({ env: { PUBLIC_URL } }: Context<AppEnv>): string | undefined {
  const url = PUBLIC_URL ? URL.parse(PUBLIC_URL) : null
  return url && /^https?:$/.test(url.protocol) ? url.origin : undefined
}
