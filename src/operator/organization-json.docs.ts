import * as z from 'zod/mini'
import { plans } from '../domain/organization.ts'
import * as sentences from '../domain/sentences.ts'
import { documented } from '../http/fields.ts'
import type { Failure } from '../openapi/docs.ts'
import { said, timestamp } from '../openapi/schemas.ts'

/** An organization in the answers. */

export const userCounts = z.strictObject({ dev: z.int(), prod: z.int() })

export const organization = documented(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    plan: z.enum(plans),
    client_limit: z.nullable(z.int()),
    client_count: z.int(),
    user_counts: userCounts,
    created_at: timestamp,
    database: said(z.optional(z.string()), 'Where there is more than one.'),
  }),
  { id: 'Organization' },
)
export const ofOrganization = z.strictObject({ organization })

export const exampleOrganization = {
  id: 'acme',
  name: 'Acme Coaching',
  plan: 'pro',
  client_limit: null,
  client_count: 2,
  user_counts: { dev: 0, prod: 1 },
  created_at: '2026-11-21T20:40:44.133Z',
}

const missing = 'Nothing by this id; or no operator here.'
export const unknownOrganization: Failure = [missing, sentences.unknownOrganization]
export const unknownKey: Failure = [missing, sentences.unknownKey]
export const conflict = (sentence: string): Failure => ['Conflicts with what there is.', sentence]
