// GET /docs: the contract for people, a page that can send calls.
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { closed, serveFile } from '../http/static-files.ts'

export const getDocs = new Hono<AppEnv>().get('/docs', (c) => serveFile(c, 'docs.html', closed))
