// GET /openapi.json, /docs and /llms.txt: the contract for programs, for people and for language models.
import { Hono } from 'hono'
import type { AppEnv } from '../http/env.ts'
import { notFound } from '../http/errors.ts'
import document from '../openapi.json'
import { docsPage, docsScript } from './docs-page.ts'
import { toText } from './llms-text.ts'

/** An hour: the contract changes with a deployment, and nobody should wait a day for it. */
const cacheControl = 'public, max-age=3600'

/** Nothing but this Worker's own files; the pictures are inside the style sheet. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const contentTypes: Record<string, string> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'favicon-32x32.png': 'image/png',
}

export const reference = new Hono<AppEnv>()

reference.get('/openapi.json', (c) => {
  // Open to tools on any site: it holds no secret.
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cache-Control', cacheControl)
  return c.json(document)
})

reference.get('/llms.txt', (c) => {
  c.header('Cache-Control', cacheControl)
  return c.text(toText(document, new URL(c.req.url).origin))
})

reference.get('/docs', (c) => {
  c.header('Content-Security-Policy', contentSecurityPolicy)
  c.header('Cache-Control', cacheControl)
  return c.html(docsPage)
})

reference.get('/docs/:file', async (c) => {
  const file = c.req.param('file')
  c.header('Cache-Control', cacheControl)
  if (file === 'start.js')
    return c.body(docsScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
  const contentType = contentTypes[file]
  if (contentType === undefined) throw notFound()
  // The files of swagger-ui-dist, straight from the package (see [assets] in wrangler.toml).
  const asset = await c.env.ASSETS.fetch(new URL(`/${file}`, c.req.url))
  return c.newResponse(asset.body, 200, { 'Content-Type': contentType })
})
