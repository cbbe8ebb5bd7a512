// GET /llms.txt: the contract for language models.
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { open, serveFile } from '../http/static-files.ts'

export const getLlms = new Hono<AppEnv>().get('/llms.txt', (c) => serveFile(c, 'llms.txt', open))
