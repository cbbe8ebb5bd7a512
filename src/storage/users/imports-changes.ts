import type { Pairs } from '../../domain/event.ts'
import { feetAndInchesOf, poundsOf, roundTo, type UnitSystem } from '../../domain/measurements.ts'
import type { User } from '../../domain/user.ts'
import { givenColumns } from '../d1/changes.ts'
import type { KnownWeight } from './imports-read.ts'
import type { WeighedUser } from './imports-rows.ts'
import { userToChange, weighing, type UserChanges, type UserToWrite } from './write.ts'

/** Whether two weights (kg) show the same in this system. */
export const isSameWeight = (system: UnitSystem | undefined, one: number, other: number) =>
  system === 'imperial' ? poundsOf(one) === poundsOf(other) : roundTo(one, 0.01) === roundTo(other, 0.01)

const isSameHeight = (system: UnitSystem | undefined, one: number, other: number) =>
  system === 'imperial'
    ? feetAndInchesOf(one) === feetAndInchesOf(other)
    : roundTo(one, 0.01) === roundTo(other, 0.01)

/**
 * The changes without measurements that answers already show: metric ones of everybody, imperial ones of who prefers
 * them; and without a weight that is `there` at its moment.
 */
export function withoutShown(
  user: WeighedUser,
  { weight, heightCm, ...changes }: UserChanges,
  there: readonly KnownWeight[],
): UserChanges {
  const { unitSystem: system } = changes
  const isShown = system === 'metric' || system === user.unitSystem
  const isHeight = isShown && heightCm !== undefined && isSameHeight(system, heightCm, user.heightCm)
  const isSame = (weightKg: number) => weight !== undefined && isSameWeight(system, weight.weightKg, weightKg)
  const at = weight?.weighedAt.toISOString()
  const isWeight =
    (isShown && isSame(user.weightKg)) ||
    there.some((each) => each.from_id === user.fromId && each.recorded_at === at && isSame(each.weight_kg))
  return { ...changes, heightCm: isHeight ? undefined : heightCm, weight: isWeight ? undefined : weight }
}

/** The columns that an event of a change shows. */
const shown = {
  first_name: 'firstName',
  last_name: 'lastName',
  display_name: 'displayName',
  birthdate: 'birthdate',
  gender: 'gender',
  language: 'language',
  goal: 'goal',
  timezone: 'timezone',
  height_cm: 'heightCm',
  weight_kg: 'weightKg',
  unit_system: 'unitSystem',
  subscription_status: 'subscriptionStatus',
  reminders_active: 'remindersActive',
} as const satisfies Record<string, keyof User>

/** A value as its column has it. */
const stored = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value)

export interface Edited {
  user: WeighedUser
  /** What is written, and the pairs that its event shows. */
  written: UserToWrite
  pairs: Pairs
}

/** A user after changes, as migration 0022 makes them. */
export function edited(user: WeighedUser, changes: UserChanges, today: string, version: string): Edited {
  const { weight, unitSystem = user.unitSystem, displayName = user.displayName, ...others } = changes
  const isLatest = weight !== undefined && user.latest < weight.id
  const { firstName = user.firstName, heightCm } = others
  const now = {
    ...user,
    ...givenColumns(others),
    displayName: displayName ?? firstName,
    weightKg: isLatest ? weight.weightKg : user.weightKg,
    unitSystem: isLatest || heightCm !== undefined ? unitSystem : user.unitSystem,
    latest: isLatest ? weight.id : user.latest,
    weightCount: user.weightCount + Number(weight !== undefined),
  }
  const differing = Object.entries(shown).filter(([, field]) => user[field] !== now[field])
  const event = weight && weighing(weight)
  // Other fields that are as they were make no new version.
  const written = differing.length > 0 ? changes : { weight }
  const { fromId, userId } = user
  return {
    user: now,
    written: { ...userToChange(fromId, written, today), version, userId, isLatest, event },
    pairs: {
      ...Object.fromEntries(
        differing.map(([column, field]) => [column, [stored(user[field]), stored(now[field])] as const]),
      ),
      ...event,
    },
  }
}
