import type { Context } from 'hono'

/** The keys that a call of client management brings, each once: bare, after `API-KEY` or `Bearer`, or in a header of its own. */
export function clientManagementKeys(c: Context): string[] {
  const scheme = /^\s*(?:api-key|bearer)\s+/i
  const given = [c.req.header('API-KEY'), c.req.header('Authorization')?.replace(scheme, '')]
  return [...new Set(given.map((each) => each?.trim() ?? '').filter((each) => each !== ''))]
}

/** The bearer token, if any; empty where the header holds something else. */
export function bearerTokens(c: Context): string[] {
  const header = c.req.header('Authorization')?.trim()
  return header ? [/^bearer\s+(\S+)$/i.exec(header)?.[1] ?? ''] : []
}
