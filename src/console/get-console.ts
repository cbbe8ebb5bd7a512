// GET /console and below: the one page of all views. Its files are static: see scripts/assets.ts.
import * as sentences from '../domain/sentences.ts'
import { respond } from '../http/answer.ts'
import { appSecrets } from '../http/app-secrets.ts'
import type { AppEnv } from '../http/env.ts'
import { notFound } from '../http/errors.ts'
import { caching } from '../http/headers.ts'
import { Hono } from '../http/hono.ts'
import { publicOrigin } from '../http/origin.ts'
import { closedBut, serveFile } from '../http/static-files.ts'

export const getConsole = new Hono<AppEnv>().get('/*', (c) => {
  // Static files that are there never get here.
  if (c.req.path.startsWith('/console/assets/')) throw notFound()
  if (appSecrets(c.env).length === 0)
    return respond(c, sentences.noConsole, 404, { 'Content-Type': 'text/plain' })
  return serveFile(c, 'console/index.html', {
    'Cache-Control': caching.console,
    // Photos to be cut are blobs; those of clients have addresses that begin with PUBLIC_URL.
    ...closedBut(`blob: ${publicOrigin(c) ?? ''}`.trim()),
  })
})
