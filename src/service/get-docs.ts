// GET /docs: the contract for people, a page on which calls can be tried.
import { Hono } from 'hono'
import type { AppEnv } from '../http/env.ts'
import { closed, serveFile } from './static-files.ts'

export const getDocs = new Hono<AppEnv>().get('/docs', (c) => serveFile(c, 'docs.html', closed))
