// GET /: name and version of the deployment, and the addresses of its documents.
import { version } from '../../package.json'
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { caching } from '../http/headers.ts'
import { Hono } from '../http/hono.ts'
import { originOf } from '../http/origin.ts'

export const getIndex = new Hono<AppEnv>().get('/', (c) => {
  const origin = originOf(c)
  const index = {
    name: 'Roster',
    version,
    docs: `${origin}/docs`,
    openapi: `${origin}/openapi.json`,
    llms: `${origin}/llms.txt`,
    health: `${origin}/health`,
  }
  return json(c, index, 200, { 'Cache-Control': caching.index })
})
