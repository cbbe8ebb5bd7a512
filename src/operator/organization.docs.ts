import * as z from 'zod/mini'
import { plans } from '../domain/organization.ts'
import { failure, invalid, named } from '../http/answers.docs.ts'
import { documented } from '../http/fields.ts'
import { timestamp } from '../http/schemas.docs.ts'

/** What the operations on organizations share. */

export const shared = { tags: ['Operator'], security: [{ operatorToken: [] }] }

export const organization = documented(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    plan: z.enum(plans),
    client_limit: z.nullable(z.int()),
    client_count: z.int(),
    user_counts: z.strictObject({ dev: z.int(), prod: z.int() }),
    created_at: timestamp,
    database: documented(z.optional(z.string()), { description: 'Where there is more than one.' }),
  }),
  { id: 'Organization' },
)

export const exampleOrganization = {
  id: 'acme',
  name: 'Acme Coaching',
  plan: 'pro',
  client_limit: null,
  client_count: 2,
  user_counts: { dev: 0, prod: 1 },
  created_at: '2026-11-21T20:40:44.133Z',
}

export const limits =
  'Overrides the limit of the plan (free 10, pro 500, enterprise none); null removes the override.'

export const ofOne = {
  path: z.object({
    id: documented(z.string(), { description: 'Of the organization.', pattern: '^[a-z0-9][a-z0-9-]{1,62}$' }),
  }),
}
export const ofOrganization = z.strictObject({ organization })
export const anOrganization = { organization: exampleOrganization }
const noSecret = 'Not found'
export const off = named('NoOperator', failure('This deployment has no operator.', noSecret))
export const missing = (sentence: string) =>
  failure('Nothing by this id; or no operator here.', sentence, noSecret)
export const noOrganization = named('UnknownOrganization', missing('Organization not found'))
export const conflict = (sentence: string) => failure('Conflicts with what there is.', sentence)
export const unexpected = named('NoQuery', invalid(['limit', 'unknown field "limit"']))
