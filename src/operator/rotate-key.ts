// POST /operator/v1/organizations/{id}/keys/{key_id}/rotate: makes a successor; the old key works for the overlap.
import * as z from 'zod/mini'
import { formatKey, keyPrefix } from '../domain/api-key.ts'
import { longestOverlap, second } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError } from '../http/errors.ts'
import { requiredNumber } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { refuseIdempotencyKey } from '../http/idempotency.ts'
import { newId, newKeyCharacters } from '../http/ids.ts'
import { fixed } from '../http/problems.ts'
import { toKeyJson, type KeyJson } from './key-json.ts'
import { keyNotFound, organizationRefused } from './not-found.ts'

export const keyRotation = atFirstUse(() =>
  z.strictObject({
    overlap_seconds: requiredNumber('overlap_seconds', { min: 0, max: longestOverlap, integer: true }),
  }),
)

/** A rotation cannot change any field of the key. */
const refusals: Record<keyof KeyJson, string> = {
  id: fixed,
  prefix: fixed,
  api: fixed,
  role: fixed,
  admin_uid: fixed,
  environment: fixed,
  scopes: fixed,
  name: fixed,
  created_at: fixed,
  expires_at: fixed,
  revoked_at: fixed,
  last_used_at: fixed,
}

export const rotateKey = new Hono<AppEnv>().post(
  '/organizations/:id/keys/:key_id/rotate',
  refuseIdempotencyKey,
  body(keyRotation, { accepts: ['json'], refusals }),
  async (c) => {
    const storage = c.get('storage')
    const now = c.get('now')
    const { id, key_id } = c.req.param()
    const old = await storage.keys.get(id, key_id)
    if (!old) throw keyNotFound()
    const secret = formatKey(old, newKeyCharacters())
    const successor = { id: newId(now), prefix: keyPrefix(secret), secret }
    const overlapEnd = new Date(now.getTime() + c.req.valid('json').overlap_seconds * second)
    const key = await storage.keys.rotate(id, key_id, successor, now, overlapEnd)
    if (key === 'deleting') throw organizationRefused({ kind: key })
    if (key === 'rotated-already') throw new ApiError(409, sentences.rotatedAlready(key_id))
    if (key === 'dead') throw new ApiError(409, sentences.keyDead)
    return json(c, { api_key: secret, key: toKeyJson(key) }, 201)
  },
)
