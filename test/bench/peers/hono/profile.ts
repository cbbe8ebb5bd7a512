import type { InferSelectModel } from 'drizzle-orm'
import { calculateTargets } from '../../../../src/domain/targets.ts'
import type { usersTable } from '../../../../src/storage/users/tables.ts'

const hundredths = (value: number) => Math.round(value * 100) / 100

/** The formula of the targets is the service's: it is work that no framework adds. */
export function toProfile(user: InferSelectModel<typeof usersTable>) {
  const targets = calculateTargets({
    gender: user.gender,
    birthdate: user.birthdate,
    heightCm: user.height_cm,
    weightKg: user.weight_kg,
    baselineKg: user.baseline_kg,
    goal: user.goal,
    unitSystem: user.unit_system,
    targetsOn: user.targets_on,
  })
  return {
    from_id: user.from_id,
    user_id: user.user_id,
    first_name: user.first_name,
    last_name: user.last_name,
    display_name: user.display_name,
    birthdate: user.birthdate,
    gender: user.gender,
    language: user.language,
    goal: user.goal,
    timezone: user.timezone,
    height_cm: hundredths(user.height_cm),
    weight_kg: hundredths(user.weight_kg),
    preferred_unit: user.unit_system === 'metric' ? 'kg' : 'lb',
    subscription_status: user.subscription_status,
    reminders_active: user.reminders_active === 1,
    created_at: user.created_at,
    last_request: user.last_request_at,
    target_calories: targets?.calories,
    target_protein: targets?.protein,
    target_fat: targets?.fat,
    target_carbs: targets?.carbs,
    target_weight: targets?.weight,
    target_weight_kg: targets?.weightKg,
  }
}
