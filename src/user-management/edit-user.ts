// POST /{org}/{dev|prod}/v1/edit-user: changes the given fields of a user and, where they bear on them, the targets.
import { Hono } from 'hono'
import * as z from 'zod/mini'
import { utcDay } from '../domain/calendar.ts'
import { goals, languages, subscriptionStatuses } from '../domain/user.ts'
import { body } from '../http/body/index.ts'
import { revisionOf, stale } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { choice, flag, namesAnyBut } from '../http/fields.ts'
import { newId } from '../http/ids.ts'
import type { NotTaken } from '../http/problems.ts'
import { birthday } from '../http/time-fields.ts'
import { toProfileJson, type UserJson } from './profile-json.ts'
import { recordRequest, userNotFound } from './requests.ts'
import { fromId, measurements, oneSystem, timezone, toMeasurements } from './user-fields.ts'

export const userChanges = z
  .strictObject({
    from_id: fromId,
    timezone: z.optional(timezone),
    language: z.optional(choice('language', languages)),
    goal: z.optional(choice('goal', goals)),
    birthdate: z.optional(birthday('birthdate')),
    reminders_active: z.optional(flag('reminders_active')),
    subscription_status: z.optional(choice('subscription_status', subscriptionStatuses)),
    height_cm: z.optional(measurements.height_cm),
    weight_kg: z.optional(measurements.weight_kg),
    height_ft: z.optional(measurements.height_ft),
    weight_lbs: z.optional(measurements.weight_lbs),
  })
  .check(
    oneSystem({ required: false }),
    namesAnyBut('from_id', 'At least one editable field must be provided'),
  )

const notEdited = 'cannot be edited'
const refusals: Record<NotTaken<UserJson, typeof userChanges>, string> = {
  first_name: notEdited,
  last_name: notEdited,
  display_name: notEdited,
  gender: notEdited,
  user_id: notEdited,
  created_at: notEdited,
  last_request: notEdited,
  target_calories: notEdited,
  target_protein: notEdited,
  target_fat: notEdited,
  target_carbs: notEdited,
  target_weight: notEdited,
  target_weight_kg: notEdited,
  visualization_url: notEdited,
}

export const editUser = new Hono<AppEnv>().post(
  '/edit-user',
  body(userChanges, { accepts: ['json'], refusals }),
  async (c) => {
    const { from_id, timezone, language, goal, birthdate, ...input } = c.req.valid('json')
    const { storage, organization, environment, now } = c.var
    const changes = {
      timezone,
      language,
      goal,
      birthdate,
      remindersActive: input.reminders_active,
      subscriptionStatus: input.subscription_status,
      ...toMeasurements(input),
    }
    const at = { now, today: utcDay(now), weightId: newId(now) }
    const revision = revisionOf(c)
    const outcome = await storage.users.edit(organization, environment, from_id, changes, at, revision)
    if (outcome.kind === 'not-found') throw userNotFound(from_id)
    if (outcome.kind === 'stale') throw stale()
    recordRequest(c, from_id, outcome.user.lastRequestAt)
    return c.json({
      status: 'success',
      message: 'User updated successfully',
      profile: toProfileJson(outcome.user),
    })
  },
)
