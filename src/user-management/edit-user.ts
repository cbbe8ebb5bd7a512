// POST /{org}/{dev|prod}/v1/edit-user: changes the given fields of a user and, where they bear on them, the targets.
import { Hono } from 'hono'
import * as z from 'zod/mini'
import { utcDay } from '../domain/calendar.ts'
import { genders, goals, languages, subscriptionStatuses } from '../domain/user.ts'
import { body } from '../http/body/index.ts'
import { madeVersion, revisionOf, stale } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { badRequest } from '../http/errors.ts'
import { choice, flag, namesAnyBut, text } from '../http/fields.ts'
import { newWeightId } from '../http/ids.ts'
import type { NotTaken } from '../http/problems.ts'
import { birthday, instant } from '../http/time-fields.ts'
import { toProfileJson, type UserJson } from './profile-json.ts'
import { recordRequest, userNotFound } from './requests.ts'
import { fromId, measurements, oneSystem, timezone, toMeasurements } from './user-fields.ts'

export const userChanges = z
  .strictObject({
    from_id: fromId,
    first_name: z.optional(text('first_name')),
    last_name: z.optional(text('last_name')),
    display_name: z.nullish(text('display_name')),
    gender: z.optional(choice('gender', genders)),
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
    weighed_at: z.optional(instant('weighed_at')),
  })
  .check(
    oneSystem({ required: false }),
    z.refine(
      ({ weighed_at, weight_kg, weight_lbs }) =>
        (weighed_at ?? undefined) === undefined || (weight_kg ?? weight_lbs) !== undefined,
      {
        path: ['weighed_at'],
        error: 'weighed_at needs weight_kg or weight_lbs',
        // Beside whatever else is wrong.
        when: () => true,
      },
    ),
    namesAnyBut('from_id', 'At least one editable field must be provided'),
  )

const notEdited = 'cannot be edited'
const refusals: Record<NotTaken<UserJson, typeof userChanges>, string> = {
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
    const { from_id, timezone, language, goal, birthdate, gender, ...input } = c.req.valid('json')
    const { storage, organization, environment, now } = c.var
    const { weightKg, ...measured } = toMeasurements(input)
    const weighedAt = input.weighed_at ?? now
    const changes = {
      firstName: input.first_name,
      lastName: input.last_name,
      displayName: input.display_name,
      gender,
      timezone,
      language,
      goal,
      birthdate,
      remindersActive: input.reminders_active,
      subscriptionStatus: input.subscription_status,
      ...measured,
      weight: weightKg === undefined ? undefined : { id: newWeightId(weighedAt, now), weightKg, weighedAt },
    }
    const today = utcDay(now)
    const outcome = await storage.users.edit(
      organization,
      environment,
      from_id,
      changes,
      today,
      revisionOf(c),
    )
    if (outcome.kind === 'not-found') throw userNotFound(from_id)
    if (outcome.kind === 'stale') throw stale(c)
    if (outcome.kind === 'weighed-before-birth') {
      throw badRequest({ field: 'weighed_at', message: 'weighed_at must not be before the birthdate' })
    }
    recordRequest(c, from_id, outcome.user.lastRequestAt)
    const profile = toProfileJson(outcome.user)
    return c.json(
      { status: 'success', message: 'User updated successfully', profile },
      200,
      madeVersion(c, outcome.user.version),
    )
  },
)
