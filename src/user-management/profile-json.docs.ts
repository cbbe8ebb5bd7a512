import * as z from 'zod/mini'
import { genders, goals, languages, subscriptionStatuses } from '../domain/user.ts'
import { documented } from '../http/documented.ts'
import type { Showing } from '../http/names.ts'
import { said, timestamp } from '../openapi/schemas.ts'
import type { ShownField } from './user-fields.ts'

const target = (description: string) => said(z.optional(z.number()), description)

export const profile = documented(
  z.strictObject({
    from_id: z.string(),
    user_id: z.string(),
    first_name: z.string(),
    last_name: z.string(),
    display_name: z.string(),
    birthdate: documented(z.string(), { format: 'date' }),
    gender: z.enum(genders),
    language: z.enum(languages),
    goal: z.enum(goals),
    timezone: z.string(),
    height_cm: said(z.number(), 'Rounded to 0.01.'),
    weight_kg: said(z.number(), 'Rounded to 0.01.'),
    preferred_unit: said(z.enum(['kg', 'lb']), 'Of the system that was sent last.'),
    subscription_status: z.enum(subscriptionStatuses),
    reminders_active: z.boolean(),
    created_at: timestamp,
    last_request: said(
      z.pipe(timestamp, timestamp),
      'The last recorded request about the user, at most one a minute.',
    ),
    target_calories: target('kcal a day.'),
    target_protein: target('g a day.'),
    target_fat: target('g a day.'),
    target_carbs: target('g a day.'),
    target_weight: target('In kg or lb, the unit that was sent last.'),
    target_weight_kg: target('In kg.'),
  } satisfies Showing<ShownField>),
  {
    id: 'Profile',
    description: 'The six targets are present only where they apply: see the description of this document.',
  },
)
