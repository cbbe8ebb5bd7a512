import * as z from 'zod/mini'
import { planLimits } from '../domain/limits.ts'
import { plans } from '../domain/organization.ts'
import * as sentences from '../domain/sentences.ts'
import { documented } from '../http/fields.ts'
import type { Texts } from '../openapi/docs.ts'
import { said, timestamp } from '../openapi/schemas.ts'

export const userCounts = z.strictObject({ dev: z.int(), prod: z.int() })

/** An organization in the answers. */
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

export const ofClientLimit = `Overrides the limit of the plan (free ${planLimits.free}, pro ${planLimits.pro}, enterprise none); null removes the override.`

const missing = 'Nothing by this id; or no operator here.'
export const noSuchOrganization: Texts = [missing, sentences.unknownOrganization]
export const noSuchKey: Texts = [missing, sentences.unknownKey]
export const conflict = (sentence: string): Texts => ['Conflicts with what there is.', sentence]
