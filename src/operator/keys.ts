// /operator/v1/organizations/{id}/keys: makes, lists, rotates and revokes API keys. A key is shown once, when it is made.
import { Hono } from 'hono'
import * as z from 'zod/mini'
import { formatKey, keyPrefix, roles, type ApiKey, type KeyScope } from '../domain/api-key.ts'
import { longestOverlap, second } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import { environments } from '../domain/user.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError, badRequest } from '../http/errors.ts'
import { choice, requiredNumber, text, uid } from '../http/fields.ts'
import { refuseIdempotencyKey } from '../http/idempotency.ts'
import { newId, newKeyCharacters } from '../http/ids.ts'
import { ours, type NotTaken } from '../http/problems.ts'
import { futureInstant } from '../http/time-fields.ts'
import { noQuery } from '../http/validate.ts'
import { notRotated, toKeyJson, type KeyJson } from './key-json.ts'
import { keyNotFound, organizationNotFound } from './not-found.ts'

const apis = ['client-management', 'user-management'] as const

/** What each API's keys need beside a name, and what makes no sense on them. */
const scopes = {
  'client-management': { needs: ['role', 'admin_uid'], refuses: ['environment'] },
  'user-management': { needs: ['environment'], refuses: ['role', 'admin_uid'] },
} as const

export const newKey = z
  .strictObject({
    api: choice('api', apis),
    role: z.nullish(choice('role', roles)),
    admin_uid: z.nullish(uid('admin_uid')),
    environment: z.nullish(choice('environment', environments)),
    name: text('name'),
    expires_at: z.nullish(futureInstant('expires_at')),
  })
  .check(
    z.check(
      ({ value, issues }) => {
        const api = apis.find((each) => each === value.api)
        if (!api) return
        const isGiven = (field: 'role' | 'admin_uid' | 'environment') =>
          (value[field] ?? undefined) !== undefined
        const report = (field: string, message: string) =>
          issues.push({ code: 'custom', input: value, path: [field], message })
        for (const field of scopes[api].needs) {
          if (!isGiven(field)) report(field, `${field} is required for ${api}`)
        }
        for (const field of scopes[api].refuses) {
          if (isGiven(field)) report(field, `${field} does not belong to ${api}`)
        }
      },
      { when: () => true },
    ),
  )

export const rotation = z.strictObject({
  overlap_seconds: requiredNumber('overlap_seconds', { min: 0, max: longestOverlap, integer: true }),
})

const notCreated: Record<NotTaken<KeyJson, typeof newKey>, string> = {
  id: ours,
  prefix: ours,
  created_at: ours,
  revoked_at: ours,
  last_used_at: ours,
}

export const keys = new Hono<AppEnv>()
  .post(
    '/organizations/:id/keys',
    refuseIdempotencyKey,
    body(newKey, { accepts: ['json'], refusals: notCreated }),
    async (c) => {
      const input = c.req.valid('json')
      const { storage, now } = c.var
      const organization = c.req.param('id')
      const scope = toScope(input)
      const secret = formatKey(scope, newKeyCharacters())
      const key: ApiKey = {
        ...scope,
        id: newId(now),
        organization,
        prefix: keyPrefix(secret),
        name: input.name,
        createdAt: now.toISOString(),
        expiresAt: input.expires_at?.toISOString() ?? null,
        revokedAt: null,
        lastUsedAt: null,
      }
      const outcome = await storage.keys.create(organization, key, secret)
      if (outcome === 'unknown-organization') throw organizationNotFound()
      if (outcome === 'unknown-admin') {
        throw badRequest({ field: 'admin_uid', message: sentences.unknownAdmin })
      }
      c.set('made', { key: key.id })
      return c.json({ api_key: secret, key: toKeyJson(key) }, 201)
    },
  )
  .get('/organizations/:id/keys', noQuery(), async (c) => {
    const found = await c.var.storage.keys.list(c.req.param('id'))
    if (!found) throw organizationNotFound()
    return c.json({ keys: found.map(toKeyJson) })
  })
  .post(
    '/organizations/:id/keys/:key_id/rotate',
    refuseIdempotencyKey,
    body(rotation, { accepts: ['json'], refusals: notRotated }),
    async (c) => {
      const { storage, now } = c.var
      const { id, key_id } = c.req.param()
      const old = await storage.keys.get(id, key_id)
      if (!old) throw keyNotFound()
      const secret = formatKey(old, newKeyCharacters())
      const successor = { id: newId(now), prefix: keyPrefix(secret), secret }
      const overlapEnd = new Date(now.getTime() + c.req.valid('json').overlap_seconds * second)
      const key = await storage.keys.rotate(id, key_id, successor, now, overlapEnd)
      if (key === 'rotated-already') throw new ApiError(409, sentences.rotatedAlready(key_id))
      if (key === 'dead') throw new ApiError(409, sentences.keyDead)
      return c.json({ api_key: secret, key: toKeyJson(key) }, 201)
    },
  )
  // It needs no body; one that comes is meant for something.
  .delete('/organizations/:id/keys/:key_id', body(z.strictObject({}), { accepts: ['json'] }), async (c) => {
    const { storage, now } = c.var
    const { id, key_id } = c.req.param()
    if (!(await storage.keys.revoke(id, key_id, now))) throw keyNotFound()
    return c.json({ message: sentences.keyRevoked })
  })

function toScope({ api, role, admin_uid, environment }: z.output<typeof newKey>): KeyScope {
  if (api === 'client-management' && role && admin_uid) return { api, role, adminUid: admin_uid }
  if (api === 'user-management' && environment) return { api, environment }
  throw new Error('The schema lets no key without a scope pass')
}
