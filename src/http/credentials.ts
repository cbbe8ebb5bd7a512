import type { Context } from 'hono'

/** The distinct keys in a client-management call: bare, after `API-KEY` or `Bearer`, or in the header `API-KEY`. */
export function clientManagementKeys(c: Context): string[] {
  const scheme = /^\s*(?:api-key|bearer)\s+/i
  const given = [c.req.header('API-KEY'), c.req.header('Authorization')?.replace(scheme, '')]
  return [...new Set(given.map((each) => each?.trim() ?? '').filter((each) => each !== ''))]
}

/** The bearer token, if any; empty if the header holds something else. */
export function bearerTokens(c: Context): string[] {
  const header = c.req.header('Authorization')?.trim()
  return header ? [/^bearer\s+(\S+)$/i.exec(header)?.[1] ?? ''] : []
}
