// GET /docs/{file}: what that page loads.
import { Hono } from 'hono'
import type { AppEnv } from '../http/env.ts'
import { serveFile } from './static-files.ts'

export const getDocsFile = new Hono<AppEnv>().get('/docs/:file', (c) => serveFile(c))
