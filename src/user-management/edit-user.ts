// POST /{org}/{dev|prod}/v1/edit-user: changes the given fields of a user, and the targets that depend on them.
import { utcDay } from '../domain/calendar.ts'
import type { EveryChangeOf } from '../domain/changes.ts'
import * as sentences from '../domain/sentences.ts'
import { json } from '../http/answer.ts'
import { requireScope } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { madeVersion, stale } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { badRequest } from '../http/errors.ts'
import { Hono } from '../http/hono.ts'
import { newWeightId } from '../http/ids.ts'
import type { NotTaken } from '../http/problems.ts'
import type { UserChanges } from '../storage/index.ts'
import { toMeasurements } from './measurement-fields.ts'
import { toProfileJson, type UserJson } from './profile-json.ts'
import { recordRequest, userNotFound } from './requests.ts'
import { userChanges, type EditedFieldName, type EditedUser } from './user-fields.ts'

const notEdited = 'cannot be edited'
const refusals: Record<NotTaken<UserJson, typeof userChanges>, string> = {
  user_id: notEdited,
  created_at: notEdited,
  last_request: notEdited,
  preferred_unit: notEdited,
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
  requireScope('users:write'),
  body(userChanges, { accepts: ['json'], refusals, version: 'changed' }),
  async (c) => {
    const input = c.req.valid('json')
    const { from_id } = input
    const storage = c.get('storage')
    const organization = c.get('organization')
    const environment = c.get('environment')
    const now = c.get('now')
    const revision = c.get('revision')
    const changes = toUserChanges(input, now)
    const today = utcDay(now)
    const outcome = await storage.users.edit(organization, environment, from_id, changes, today, revision)
    if (outcome.kind === 'not-found') throw userNotFound(from_id)
    if (outcome.kind === 'stale') throw stale(c)
    if (outcome.kind === 'weighed-before-birth') {
      throw badRequest({ field: 'weighed_at', message: sentences.weighedBeforeBirth })
    }
    if (outcome.kind === 'too-many-weights') {
      const field = input.weight_kg === undefined ? 'weight_lbs' : 'weight_kg'
      throw badRequest({ field, message: sentences.tooManyWeights })
    }
    recordRequest(c, from_id, outcome.user.lastRequestAt)
    const profile = toProfileJson(outcome.user)
    return json(
      c,
      { status: 'success', message: sentences.userUpdated, profile },
      200,
      madeVersion(c, outcome.user.version),
    )
  },
)

export function toUserChanges(
  { timezone, language, goal, birthdate, gender, ...input }: EditedUser,
  now: Date,
): EveryChangeOf<Pick<UserChanges, keyof UserChanges | EditedFieldName>> {
  const { weightKg, ...measured } = toMeasurements(input)
  return {
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
    weight: weightKg === undefined ? undefined : toWeight(weightKg, input.weighed_at, now),
  }
}

export function toWeight(weightKg: number, given: Date | undefined, now: Date) {
  // A time ahead is the caller's clock that is ahead: kept, it would hide the weights of the next minutes.
  const weighedAt = given && given < now ? given : now
  return { id: newWeightId(weighedAt, now), weightKg, weighedAt }
}
