// POST /operator/v1/organizations/{id}/keys: makes an API key, which only this answer shows.
import * as z from 'zod/mini'
import {
  allScopes,
  formatKey,
  keyPrefix,
  roles,
  scopesOf,
  type ApiKey,
  type KeyScope,
  type Scope,
} from '../domain/api-key.ts'
import * as sentences from '../domain/sentences.ts'
import { environments } from '../domain/user.ts'
import { atFirstUse } from '../http/at-first-use.ts'
import { json } from '../http/answer.ts'
import { body } from '../http/body/index.ts'
import type { AppEnv } from '../http/env.ts'
import { badRequest } from '../http/errors.ts'
import { choice, someOf, text, uid } from '../http/fields.ts'
import { Hono } from '../http/hono.ts'
import { refuseIdempotencyKey } from '../http/idempotency.ts'
import { newId, newKeyCharacters } from '../http/ids.ts'
import { ours, type NotTaken } from '../http/problems.ts'
import { futureInstant } from '../http/time-fields.ts'
import { toKeyJson, type KeyJson } from './key-json.ts'
import { organizationRefused } from './not-found.ts'

const apis = ['client-management', 'user-management'] as const

/** The fields that each API's keys require besides a name, and the fields that they refuse. */
const owned = {
  'client-management': { needs: ['role', 'admin_uid'], refuses: ['environment'] },
  'user-management': { needs: ['environment'], refuses: ['role', 'admin_uid'] },
} as const

export const newKey = atFirstUse(() =>
  z
    .strictObject({
      api: choice('api', apis),
      role: z.nullish(choice('role', roles)),
      admin_uid: z.nullish(uid('admin_uid')),
      environment: z.nullish(choice('environment', environments)),
      name: text('name'),
      scopes: z.nullish(someOf('scopes', 'scopes', allScopes, scopesOf['client-management'].length)),
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
          for (const field of owned[api].needs) {
            if (!isGiven(field)) report(field, `${field} is required for ${api}`)
          }
          for (const field of owned[api].refuses) {
            if (isGiven(field)) report(field, `${field} does not belong to ${api}`)
          }
          const own: readonly string[] = scopesOf[api]
          const isOther = (scope: Scope) => allScopes.includes(scope) && !own.includes(scope)
          if (Array.isArray(value.scopes) && value.scopes.some(isOther)) {
            report('scopes', `scopes must be one of: ${own.join(', ')} for ${api}`)
          }
        },
        { when: () => true },
      ),
    ),
)

const refusals: Record<NotTaken<KeyJson, typeof newKey>, string> = {
  id: ours,
  prefix: ours,
  created_at: ours,
  revoked_at: ours,
  last_used_at: ours,
}

export const createKey = new Hono<AppEnv>().post(
  '/organizations/:id/keys',
  refuseIdempotencyKey,
  body(newKey, { accepts: ['json'], refusals }),
  async (c) => {
    const input = c.req.valid('json')
    const storage = c.get('storage')
    const now = c.get('now')
    const organization = c.req.param('id')
    const scope = toScope(input)
    const secret = formatKey(scope, newKeyCharacters())
    const key: ApiKey = {
      ...scope,
      id: newId(now),
      organization,
      prefix: keyPrefix(secret),
      name: input.name,
      scopes: input.scopes ?? null,
      createdAt: now.toISOString(),
      expiresAt: input.expires_at?.toISOString() ?? null,
      revokedAt: null,
      lastUsedAt: null,
    }
    const outcome = await storage.keys.create(organization, key, secret)
    if (outcome === 'unknown-admin') {
      throw badRequest({ field: 'admin_uid', message: sentences.unknownAdmin })
    }
    if (outcome !== 'created') throw organizationRefused({ kind: outcome })
    c.set('made', { key: key.id })
    return json(c, { api_key: secret, key: toKeyJson(key) }, 201)
  },
)

function toScope({ api, role, admin_uid, environment }: z.output<ReturnType<typeof newKey>>): KeyScope {
  if (api === 'client-management' && role && admin_uid) return { api, role, adminUid: admin_uid }
  if (api === 'user-management' && environment) return { api, environment }
  throw new Error('The schema lets no key without a scope pass')
}
