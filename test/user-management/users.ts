import { afterEach, beforeEach, expect, vi } from 'vitest'
import { aUser, database, type Answer, type Organization } from '../helpers.ts'

/** What every test of this API shares: a fixed clock, the printed sentences, and what is stored of a user. */
export const noon = '2026-11-21T12:00:00.000Z'

/** The Worker runs in the isolate of the tests, so this is its clock too. Reset with `vi.useRealTimers()`. */
export const setClock = (time: string | number) => vi.setSystemTime(time)

/** Sets the clock to noon before each test of the file. */
export function clockAtNoon(): void {
  beforeEach(() => {
    setClock(noon)
  })
  afterEach(() => {
    vi.useRealTimers()
  })
}

export const sentences = {
  timezone:
    "Invalid timezone format. Must be in format: 'City, Country (UTC[+-]HH:MM)'. Example: 'Zurich, Switzerland (UTC+01:00)'",
  bothSystems: 'You cannot provide both metric and imperial measurements in the same request',
  missingFromId: 'Missing required parameter: from_id',
  needsWeight: 'weighed_at needs weight_kg or weight_lbs',
  nothingToEdit: 'At least one editable field must be provided',
  notFound: (fromId: string) => `User with from_id ${fromId} not found`,
  taken: (fromId: string) => `User with from_id ${fromId} already exists`,
}

export type Problem = [field: string, message: string]

/** The 400 that tells these problems, in this order. */
export const refused = (...problems: Problem[]) => ({
  status: 400,
  body: {
    error: problems.map(([, message]) => message).join('; '),
    details: problems.map(([field, message]) => ({ field, message })),
  },
})

export const answered = ({ status, body }: Answer): { status: number; body: unknown } => ({ status, body })

/** The targets of `aUser()` on 2026-11-21. */
export const targetsAtNoon = {
  target_calories: 2450,
  target_protein: 128,
  target_fat: 82,
  target_carbs: 300,
  target_weight: 80,
  target_weight_kg: 80,
}

/** For `toEqual`, which takes undefined for absent: what JSON cannot carry anyway. */
export const noTargets = {
  target_calories: undefined,
  target_protein: undefined,
  target_fat: undefined,
  target_carbs: undefined,
  target_weight: undefined,
  target_weight_kg: undefined,
}

/** The whole profile of `aUser()`, created at noon, with whatever differs from that. */
export const profileOf = (fromId: string, more: object = {}) => ({
  from_id: fromId,
  user_id: expect.any(String),
  first_name: 'Test',
  last_name: 'User',
  display_name: 'Test',
  birthdate: '1990-01-01',
  gender: 'male',
  language: 'en',
  goal: 'maintain',
  timezone: 'Zurich, Switzerland (UTC+01:00)',
  height_cm: 180,
  weight_kg: 80,
  preferred_unit: 'kg',
  subscription_status: 'trial',
  reminders_active: true,
  created_at: noon,
  last_request: noon,
  ...targetsAtNoon,
  ...more,
})

type Environment = 'dev' | 'prod'

/** Creates a user (`undefined` leaves a field of `aUser()` out) and gives its `from_id`. */
export async function createUser(
  { users }: Organization,
  more: object = {},
  environment: Environment = 'prod',
): Promise<string> {
  const user = aUser(more)
  const { status, body } = await users('/create-user', { json: user }, environment)
  if (status !== 201) throw new Error(`create-user answered ${status}: ${JSON.stringify(body)}`)
  return user.from_id
}

export const getProfile = ({ users }: Organization, fromId: string, environment: Environment = 'prod') =>
  users(`/get-user-profile?from_id=${encodeURIComponent(fromId)}`, {}, environment)

/** The row of a user as it is stored. */
export const rowOf = ({ id }: Organization, fromId: string, environment: Environment = 'prod') =>
  database
    .prepare('SELECT * FROM users WHERE organization_id = ? AND environment = ? AND from_id = ?')
    .bind(id, environment, fromId)
    .first()

/** All points of the weight history of an organization's users, oldest first. */
export async function weightsOf({ id }: Organization, fromId: string, environment: Environment = 'prod') {
  const { results } = await database
    .prepare(
      `SELECT w.weight_kg, w.recorded_at FROM weights w
        JOIN users u ON u.organization_id = w.organization_id AND u.user_id = w.user_id
        WHERE u.organization_id = ? AND u.environment = ? AND u.from_id = ? ORDER BY w.recorded_at, w.id`,
    )
    .bind(id, environment, fromId)
    .all()
  return results
}

/** calories, protein, fat, carbs, target_weight_kg and, where it differs, target_weight */
export type Figures = [number, number, number, number, number, number?]

/** The target fields of a profile, as far as it has any. */
export const targetsOf = (profile: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(profile).filter(([field]) => field.startsWith('target')))
export const targetFields = (figures?: Figures) =>
  figures
    ? {
        target_calories: figures[0],
        target_protein: figures[1],
        target_fat: figures[2],
        target_carbs: figures[3],
        target_weight: figures[5] ?? figures[4],
        target_weight_kg: figures[4],
      }
    : {}
