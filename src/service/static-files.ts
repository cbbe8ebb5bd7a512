import type { Context } from 'hono'
import { respond } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { caching } from '../http/headers.ts'

const types = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
}

/** Serves a static file of the deployment. scripts/assets.ts gathers them. */
export async function serveFile(
  c: Context<AppEnv>,
  file: `${string}.${keyof typeof types}`,
  headers: Record<string, string>,
): Promise<Response> {
  const asset = await c.env.ASSETS.fetch(new URL(`/${file}`, c.req.url), { headers: c.req.raw.headers })
  const type = Object.entries(types).find(([extension]) => file.endsWith(`.${extension}`))
  return respond(c, asset.body, asset.status === 304 ? 304 : 200, {
    'Content-Type': type?.[1] ?? '',
    'Cache-Control': caching.reference,
    ETag: asset.headers.get('ETag') ?? '',
    ...headers,
  })
}

/** Tools on any site may read these files: they hold no secret. */
export const open = { 'Access-Control-Allow-Origin': '*' }

/**
 * The page loads only this Worker's own files; its pictures are in the style sheet, or photos that a call answered.
 */
export const closed = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}
