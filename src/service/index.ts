import { Hono } from 'hono'
import { version } from '../../package.json'
import type { AppEnv } from '../http/env.ts'
import { caching } from '../http/headers.ts'
import { originOf } from '../http/origin.ts'
import { health } from './health.ts'
import { reference } from './reference.ts'

/** What the deployment says about itself, to anyone. */
export const service = new Hono<AppEnv>()

service.get('/', (c) => {
  const origin = originOf(c)
  const index = {
    name: 'Roster',
    version,
    docs: `${origin}/docs`,
    openapi: `${origin}/openapi.json`,
    llms: `${origin}/llms.txt`,
    health: `${origin}/health`,
  }
  return c.json(index, 200, { 'Cache-Control': caching.index })
})

service.route('/', health)
service.route('/', reference)
