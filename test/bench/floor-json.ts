import { roundTo } from '../../src/domain/measurements.ts'
import { calculateTargets } from '../../src/domain/targets.ts'
import type { ClientRow } from '../../src/storage/clients/rows.ts'
import type { UserRow } from '../../src/storage/users/rows.ts'

const names = ['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment']
const activitiesOf = Array.from({ length: 16 }, (_, bits) => names.filter((_, at) => bits & (1 << at)))
export const bitsOf = (activities: string[]) =>
  activities.reduce((bits, each) => bits | (1 << names.indexOf(each)), 0)

/** From the row to the answer without a step in between. */
export const clientOf = (row: ClientRow, origin: string) => ({
  user_uid: row.user_uid,
  created_at: row.created_at,
  display_name: row.display_name,
  email: row.email,
  age: row.age === null ? null : String(row.age),
  gender: row.gender,
  shoeSize: row.shoe_size === null ? null : String(row.shoe_size),
  weight: row.weight,
  height: row.height,
  phone: row.phone,
  leg_length: row.leg_length,
  ycom: row.ycom,
  brand: row.brand,
  shoeModel: row.shoe_model,
  profile_photo: row.photo && `${origin}/client-management/photos/${row.photo}`,
  preferable_activities: activitiesOf[row.activities],
  tags: Object.values(JSON.parse(row.tags) as object),
  metadata: JSON.parse(row.metadata) as object,
  status: row.status,
  last_session: row.last_session,
  admin_uid: row.admin_uid,
})

/** The formula of the targets is the same on both sides: it is work that no framework adds. */
export function profileOf(row: UserRow) {
  const targets = calculateTargets({
    gender: row.gender,
    birthdate: row.birthdate,
    heightCm: row.height_cm,
    weightKg: row.weight_kg,
    baselineKg: row.baseline_kg,
    goal: row.goal,
    unitSystem: row.unit_system,
    targetsOn: row.targets_on,
  })
  return {
    from_id: row.from_id,
    user_id: row.user_id,
    first_name: row.first_name,
    last_name: row.last_name,
    display_name: row.display_name,
    birthdate: row.birthdate,
    gender: row.gender,
    language: row.language,
    goal: row.goal,
    timezone: row.timezone,
    height_cm: roundTo(row.height_cm, 0.01),
    weight_kg: roundTo(row.weight_kg, 0.01),
    preferred_unit: row.unit_system === 'metric' ? 'kg' : 'lb',
    subscription_status: row.subscription_status,
    reminders_active: row.reminders_active === 1,
    created_at: row.created_at,
    last_request: row.last_request_at,
    target_calories: targets?.calories,
    target_protein: targets?.protein,
    target_fat: targets?.fat,
    target_carbs: targets?.carbs,
    target_weight: targets?.weight,
    target_weight_kg: targets?.weightKg,
  }
}
