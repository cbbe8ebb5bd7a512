import { Hono } from 'hono'
import { version } from '../../package.json'
import type { AppEnv } from '../http/env.ts'
import { health } from './health.ts'
import { reference } from './reference.ts'

/** What the deployment says about itself, to anyone. */
export const service = new Hono<AppEnv>()

service.get('/', (c) => {
  const { origin } = new URL(c.req.url)
  return c.json({
    name: 'Roster',
    version,
    docs: `${origin}/docs`,
    openapi: `${origin}/openapi.json`,
    llms: `${origin}/llms.txt`,
    health: `${origin}/health`,
  })
})

service.route('/', health)
service.route('/', reference)
