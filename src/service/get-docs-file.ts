// GET /docs/{file}: a file that the reference page loads.
import type { AppEnv } from '../http/env.ts'
import { notFound } from '../http/errors.ts'
import { Hono } from '../http/hono.ts'
import { closed, serveFile } from '../http/static-files.ts'

/** Only these static files are served here. */
const files = [
  'start.js',
  'docs.css',
  'narrow.css',
  'swagger-ui.css',
  'swagger-ui-bundle.js',
  'favicon-32x32.png',
] as const

export const getDocsFile = new Hono<AppEnv>().get('/docs/:file', (c) => {
  const file = files.find((each) => each === c.req.param('file'))
  if (!file) throw notFound()
  return serveFile(c, file, closed)
})
