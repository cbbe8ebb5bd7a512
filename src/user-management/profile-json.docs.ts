import * as z from 'zod/mini'
import { genders, goals, languages, subscriptionStatuses } from '../domain/user.ts'
import { documented } from '../http/fields.ts'
import type { Showing } from '../http/names.ts'
import { timestamp } from '../openapi/schemas.ts'
import type { ShownField } from './user-fields.ts'

const target = (description: string) => documented(z.optional(z.number()), { description })

export const profile = documented(
  z.strictObject({
    from_id: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    display_name: z.string(),
    birthdate: documented(z.string(), { format: 'date' }),
    gender: z.enum(genders),
    language: z.enum(languages),
    goal: z.enum(goals),
    timezone: z.string(),
    height_cm: documented(z.number(), { description: 'To 0.01, as is `weight_kg`.' }),
    weight_kg: z.number(),
    subscription_status: z.enum(subscriptionStatuses),
    reminders_active: z.boolean(),
    created_at: timestamp,
    last_request: documented(z.pipe(timestamp, timestamp), {
      description: 'The last recorded request about this user; recorded at most once a minute.',
    }),
    target_calories: target('kcal a day.'),
    target_protein: target('g a day, as are the next two.'),
    target_fat: z.optional(z.number()),
    target_carbs: z.optional(z.number()),
    target_weight: target('In the unit that was used last, kg or lb.'),
    target_weight_kg: z.optional(z.number()),
  } satisfies Showing<ShownField>),
  {
    id: 'Profile',
    description: 'The six targets only where they apply: see the description of this document.',
  },
)
