import * as z from 'zod/mini'
import { planLimits } from '../domain/limits.ts'
import { organizationStatuses, plans } from '../domain/organization.ts'
import * as sentences from '../domain/sentences.ts'
import { documented } from '../http/documented.ts'
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
    user_limit: z.nullable(z.int()),
    client_count: z.int(),
    user_counts: userCounts,
    status: said(
      z.enum(organizationStatuses),
      '`suspended`: its keys are 401, its progress pages 404, and its webhooks wait.',
    ),
    created_at: timestamp,
    database: said(z.optional(z.string()), 'Only if the deployment has several databases.'),
  }),
  { id: 'Organization' },
)

export const ofLimits = {
  client_limit: `Overrides the plan's limit (free ${planLimits.free}, pro ${planLimits.pro}, enterprise none). null removes the override.`,
  user_limit: 'How many users dev and prod may have together. null is no limit.',
}

export const missing = 'Nothing has this id, or the deployment has no operator.'
export const noSuchOrganization: Texts = [missing, sentences.unknownOrganization]
export const isBeingDeleted: Texts = ['The organization is being deleted.', sentences.beingDeleted]
export const noSuchKey: Texts = [missing, sentences.unknownKey]
export const conflict = (...all: string[]): Texts => ['The request conflicts with what exists.', ...all]
