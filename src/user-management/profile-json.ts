import { roundTo, weightUnitOf } from '../domain/measurements.ts'
import { calculateTargets } from '../domain/targets.ts'
import type { User } from '../domain/user.ts'
import type { Showing } from '../http/names.ts'
import type { ShownField } from './user-fields.ts'

/** Every field of a user in any answer: the profile's, and those of the answer to creation. */
export type UserJson = ReturnType<typeof toProfileJson> & { visualization_url: string }

/** A user's profile in every response; the six targets only if the user has targets. */
export function toProfileJson(user: User) {
  const targets = calculateTargets(user)
  return {
    from_id: user.fromId,
    user_id: user.userId,
    first_name: user.firstName,
    last_name: user.lastName,
    display_name: user.displayName,
    birthdate: user.birthdate,
    gender: user.gender,
    language: user.language,
    goal: user.goal,
    timezone: user.timezone,
    height_cm: roundTo(user.heightCm, 0.01),
    weight_kg: roundTo(user.weightKg, 0.01),
    preferred_unit: weightUnitOf(user.unitSystem),
    subscription_status: user.subscriptionStatus,
    reminders_active: user.remindersActive,
    created_at: user.createdAt,
    last_request: user.lastRequestAt,
    ...(targets && {
      target_calories: targets.calories,
      target_protein: targets.protein,
      target_fat: targets.fat,
      target_carbs: targets.carbs,
      target_weight: targets.weight,
      target_weight_kg: targets.weightKg,
    }),
  } satisfies Showing<ShownField>
}
