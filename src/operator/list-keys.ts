// GET /operator/v1/organizations/{id}/keys: the keys of an organization without their secrets, dead ones included.
import { json } from '../http/answer.ts'
import type { AppEnv } from '../http/env.ts'
import { Hono } from '../http/hono.ts'
import { noQuery } from '../http/validate.ts'
import { toKeyJson } from './key-json.ts'
import { organizationNotFound } from './not-found.ts'

export const listKeys = new Hono<AppEnv>().get('/organizations/:id/keys', noQuery(), async (c) => {
  const found = await c.get('storage').keys.list(c.req.param('id'))
  if (!found) throw organizationNotFound()
  return json(c, { keys: found.map(toKeyJson) })
})
