// DELETE /operator/v1/organizations/{id}/keys/{key_id}: ends an API key at once.
import * as sentences from '../domain/sentences.ts'
import { json } from '../http/answer.ts'
import { Hono } from '../http/hono.ts'
import { nothing } from '../http/validate.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { keyNotFound, organizationRefused } from './not-found.ts'

export const revokeKey = new Hono<AppEnv>().delete(
  '/organizations/:id/keys/:key_id',
  // Any field in the body is refused: the caller meant something that this call does not do.
  body(nothing, { accepts: ['json'] }),
  async (c) => {
    const storage = c.get('storage')
    const now = c.get('now')
    const { id, key_id } = c.req.param()
    const outcome = await storage.keys.revoke(id, key_id, now)
    if (outcome === 'not-found') throw keyNotFound()
    if (outcome === 'deleting') throw organizationRefused({ kind: outcome })
    return json(c, { message: sentences.keyRevoked })
  },
)
