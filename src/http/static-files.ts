import type { Context } from 'hono'
import { respond } from './answer.ts'
import type { AppEnv } from './env.ts'
import { notFound } from './errors.ts'
import { caching, type AnswerHeaders } from './headers.ts'

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
  headers: AnswerHeaders,
): Promise<Response> {
  const asset = await c.env.ASSETS.fetch(new URL(`/${file}`, c.req.url), { headers: c.req.raw.headers })
  if (asset.status === 404) throw notFound()
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

/** A page that loads only this Worker's own files, and pictures from these places too. */
export const closedBut = (pictures: string) => ({
  'Content-Security-Policy':
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' ${pictures}; connect-src 'self'; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
})

/** The reference: its pictures are in the style sheet, or photos that a call answered. */
export const closed = closedBut('data: blob:')
