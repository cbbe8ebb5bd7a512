// The calls of the benchmark, written the way that the documentation of Hono, @hono/zod-openapi and drizzle shows: a schema
// a route, and one query after the other.
import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { logger } from 'hono/logger'
import { requestId } from 'hono/request-id'
import { secureHeaders } from 'hono/secure-headers'
import { auth, type Env } from './auth.ts'
import { clientsApp } from './clients.ts'
import { usersApp } from './users.ts'

const app = new OpenAPIHono<Env>()
app.use(logger(console.info), requestId(), secureHeaders())
app.use('/client-management/*', auth)
app.use('/:organization/:environment/v1/*', auth)
app.route('/client-management/clients', clientsApp)
app.route('/:organization/:environment/v1', usersApp)
app.doc('/openapi.json', { openapi: '3.1.0', info: { title: 'Clients and users', version: '1.0.0' } })
app.onError((error, c) => {
  if (error instanceof HTTPException) return c.json({ error: error.message }, error.status)
  return c.json({ error: 'Internal server error' }, 500)
})

export default app
