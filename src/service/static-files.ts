import type { Context } from 'hono'
import type { AppEnv } from '../http/env.ts'
import { notFound } from '../http/errors.ts'
import { caching } from '../http/headers.ts'

/** Nothing but this Worker's own files; pictures are inside the style sheet, or a photo that a call answered. */
const contentSecurityPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** What is served, by path; all else of the static files is not. scripts/assets.ts gathers them. */
const files: Record<string, { file: string; contentType: string }> = {
  '/openapi.json': { file: 'openapi.json', contentType: 'application/json' },
  '/llms.txt': { file: 'llms.txt', contentType: 'text/plain; charset=utf-8' },
  '/docs': { file: 'docs.html', contentType: 'text/html; charset=utf-8' },
  '/docs/start.js': { file: 'start.js', contentType: 'text/javascript; charset=utf-8' },
  '/docs/docs.css': { file: 'docs.css', contentType: 'text/css; charset=utf-8' },
  '/docs/narrow.css': { file: 'narrow.css', contentType: 'text/css; charset=utf-8' },
  '/docs/swagger-ui.css': { file: 'swagger-ui.css', contentType: 'text/css; charset=utf-8' },
  '/docs/swagger-ui-bundle.js': {
    file: 'swagger-ui-bundle.js',
    contentType: 'text/javascript; charset=utf-8',
  },
  '/docs/favicon-32x32.png': { file: 'favicon-32x32.png', contentType: 'image/png' },
}

/** The file of the reference that stands at the path of the request. */
export async function serveFile(c: Context<AppEnv>): Promise<Response> {
  const { pathname } = new URL(c.req.url)
  const found = files[pathname.replace(/\/$/, '')]
  if (!found) throw notFound()
  const asset = await c.env.ASSETS.fetch(new URL(`/${found.file}`, c.req.url), { headers: c.req.raw.headers })
  return c.newResponse(asset.body, asset.status === 304 ? 304 : 200, {
    'Content-Type': found.contentType,
    ...(pathname.startsWith('/docs') && { 'Content-Security-Policy': contentSecurityPolicy }),
    'Cache-Control': caching.reference,
    ETag: asset.headers.get('ETag') ?? '',
    // Open to tools on any site: there is no secret in them.
    ...(!pathname.startsWith('/docs') && { 'Access-Control-Allow-Origin': '*' }),
  })
}
