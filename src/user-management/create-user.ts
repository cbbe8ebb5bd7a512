// POST /{org}/{dev|prod}/v1/create-user: creates a user and starts the history of their weight.
import { utcDay } from '../domain/calendar.ts'
import { placedSecret } from '../domain/placement.ts'
import * as sentences from '../domain/sentences.ts'
import type { User } from '../domain/user.ts'
import { json } from '../http/answer.ts'
import { requireScope } from '../http/auth.ts'
import { body } from '../http/body/index.ts'
import { madeVersion } from '../http/conditional.ts'
import type { AppEnv } from '../http/env.ts'
import { ApiError, badRequest } from '../http/errors.ts'
import { Hono } from '../http/hono.ts'
import { newId, newSecretId, newWeightId } from '../http/ids.ts'
import { originOf } from '../http/origin.ts'
import { ours, type NotTaken } from '../http/problems.ts'
import { toMeasurements } from './measurement-fields.ts'
import type { UserJson } from './profile-json.ts'
import { progressLink } from './progress-link.ts'
import { newUser, type NewFieldName, type NewUser } from './user-fields.ts'

const refusals: Record<NotTaken<UserJson, typeof newUser>, string> = {
  user_id: ours,
  visualization_url: ours,
  subscription_status: ours,
  reminders_active: ours,
  created_at: ours,
  last_request: ours,
  preferred_unit: ours,
  target_calories: ours,
  target_protein: ours,
  target_fat: ours,
  target_carbs: ours,
  target_weight: ours,
  target_weight_kg: ours,
}

export const createUser = new Hono<AppEnv>().post(
  '/create-user',
  requireScope('users:write'),
  body(newUser, { accepts: ['json'], refusals, version: 'made', has: 'Location' }),
  async (c) => {
    const input = c.req.valid('json')
    const storage = c.get('storage')
    const organization = c.get('organization')
    const environment = c.get('environment')
    const now = c.get('now')
    const access = c.get('access')
    const user = toNewUser(input, now, placedSecret(newSecretId(), access.database))
    const outcome = await storage.users.create(organization, environment, user, newWeightId(now, now))
    if (outcome.kind === 'limit-reached') throw new ApiError(404, sentences.limitReached(outcome.plan))
    if (outcome.kind === 'from-id-taken') {
      throw badRequest({ field: 'from_id', message: sentences.fromIdTaken(user.fromId) })
    }
    const { userId, fromId, progressToken, version } = outcome.user
    const origin = originOf(c)
    const answer = {
      message: sentences.userCreated,
      user_id: userId,
      visualization_url: progressLink(origin, organization, environment, progressToken),
    }
    const query = new URLSearchParams({ from_id: fromId }).toString()
    return json(c, answer, 201, {
      Location: `${origin}/${organization}/${environment}/v1/get-user-profile?${query}`,
      ...madeVersion(c, version),
    })
  },
)

export function toNewUser(
  input: NewUser,
  now: Date,
  progressToken: string,
): Pick<User, keyof User | NewFieldName> {
  const { heightCm, weightKg, unitSystem } = toMeasurements(input)
  if (heightCm === undefined || weightKg === undefined || unitSystem === undefined) {
    throw new Error('oneSystem lets no user without measurements pass')
  }
  const createdAt = now.toISOString()
  const userId = newId(now)
  return {
    userId,
    fromId: input.from_id,
    firstName: input.first_name,
    lastName: input.last_name,
    displayName: input.display_name ?? input.first_name,
    birthdate: input.birthdate,
    gender: input.gender,
    language: input.language,
    goal: input.goal,
    timezone: input.timezone,
    heightCm,
    weightKg,
    unitSystem,
    baselineKg: weightKg,
    targetsOn: utcDay(now),
    subscriptionStatus: 'trial',
    remindersActive: true,
    progressToken,
    createdAt,
    lastRequestAt: createdAt,
    version: userId,
  }
}
