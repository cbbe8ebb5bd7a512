import * as z from 'zod/mini'
import { plans } from '../domain/organization.ts'
import type { Docs } from '../openapi/docs.ts'
import { said } from '../openapi/schemas.ts'
import { eventIdSchema } from './events.docs.ts'
import { documented } from './documented.ts'

const orNone = z.nullable(z.int())

const usage = documented(
  z.strictObject({
    plan: z.enum(plans),
    clients: said(
      z.strictObject({ used: z.int(), limit: orNone, archived: z.int() }),
      'A `limit` of null is none.',
    ),
    users: z.strictObject({ dev: z.int(), prod: z.int(), limit: orNone }),
    calls: said(z.strictObject({ limit: orNone, period_seconds: orNone }), 'Of each key.'),
    keys: said(
      z.strictObject({ live: z.int(), oldest_unused_days: orNone }),
      'Days since the one that rests for longest was used, or made.',
    ),
    events: said(
      z.strictObject({
        oldest: z.nullable(eventIdSchema('The oldest kept.')),
        newest: z.nullable(eventIdSchema('The newest.')),
      }),
      'Of all feeds of the organization together.',
    ),
    webhooks: z.strictObject({ active: z.int(), failing: z.int(), disabled: z.int() }),
    warnings: said(
      z.array(
        z.strictObject({
          what: z.enum(['clients', 'users']),
          used: z.int(),
          limit: z.int(),
          percent: said(z.int(), '80, or 100 of a full limit.'),
        }),
      ),
      'Each limit that is at least 80 % full. Becoming so is an event `usage.warning`.',
    ),
  }),
  { id: 'Usage' },
)

/** The docs of usage under one of the APIs. */
export const usageDocs = (whose: string): Docs => ({
  summary: 'Get what the organization uses of what it may',
  description: `Shows the counts of the organization, its limits, and the webhooks ${whose}. It needs no scope.`,
  answers: { 200: ['What is used.', usage] },
})
