// GET /openapi.json: the contract for programs.
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { open, serveFile } from '../http/static-files.ts'

export const getOpenapi = new Hono<AppEnv>().get('/openapi.json', (c) => serveFile(c, 'openapi.json', open))
