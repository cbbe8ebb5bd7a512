import type { Pairs } from '../../domain/event.ts'
import { feetAndInchesOf, poundsOf, roundTo, type UnitSystem } from '../../domain/measurements.ts'
import type { UserChanges } from './edit.ts'
import type { NewWeight, UserToWrite, WeighedUser } from './imports-rows.ts'
import { userWords } from './rows.ts'

/** Whether two weights (kg) show the same in this system. */
export const isSameWeight = (system: UnitSystem | undefined, one: number, other: number) =>
  system === 'imperial' ? poundsOf(one) === poundsOf(other) : roundTo(one, 0.01) === roundTo(other, 0.01)

const isSameHeight = (system: UnitSystem | undefined, one: number, other: number) =>
  system === 'imperial'
    ? feetAndInchesOf(one) === feetAndInchesOf(other)
    : roundTo(one, 0.01) === roundTo(other, 0.01)

/** The changes without measurements that answers already show: metric ones of everybody, imperial ones of who prefers them. */
export function withoutShown(user: WeighedUser, { weight, heightCm, ...changes }: UserChanges): UserChanges {
  const { unitSystem: system } = changes
  const isShown = system === 'metric' || system === user.unit_system
  const isHeight = isShown && heightCm !== undefined && isSameHeight(system, heightCm, user.height_cm)
  const isWeight = isShown && weight !== undefined && isSameWeight(system, weight.weightKg, user.weight_kg)
  return { ...changes, heightCm: isHeight ? undefined : heightCm, weight: isWeight ? undefined : weight }
}

/** The fields that an event of a change shows. */
const shown = [
  'first_name',
  'last_name',
  'display_name',
  'birthdate',
  'gender',
  'language',
  'goal',
  'timezone',
  'height_cm',
  'weight_kg',
  'unit_system',
  'subscription_status',
  'reminders_active',
] as const

/** A supplied weight as the event of its write has it. */
export const recorded = ({ id, weightKg, weighedAt }: NewWeight) => ({
  weight_id: id,
  weight_kg: weightKg,
  recorded_at: weighedAt.toISOString(),
})

export interface Edited {
  user: WeighedUser
  /** What is written, and the pairs that its event shows. */
  written: UserToWrite
  pairs: Pairs
}

/** A user after changes, as edit.ts writes them one by one. */
export function edited(
  user: WeighedUser,
  { weight, remindersActive, ...changes }: UserChanges,
  today: string,
  version: string,
): Edited {
  const isLatest = weight !== undefined && (user.latest ?? '') < weight.id
  const firstName = changes.firstName ?? user.first_name
  const now = {
    ...user,
    first_name: firstName,
    last_name: changes.lastName ?? user.last_name,
    display_name: changes.displayName === null ? firstName : (changes.displayName ?? user.display_name),
    birthdate: changes.birthdate ?? user.birthdate,
    gender: changes.gender ?? user.gender,
    language: changes.language ?? user.language,
    goal: changes.goal ?? user.goal,
    timezone: changes.timezone ?? user.timezone,
    height_cm: changes.heightCm ?? user.height_cm,
    weight_kg: isLatest ? weight.weightKg : user.weight_kg,
    unit_system:
      isLatest || changes.heightCm !== undefined
        ? (changes.unitSystem ?? user.unit_system)
        : user.unit_system,
    subscription_status: changes.subscriptionStatus ?? user.subscription_status,
    reminders_active: remindersActive === undefined ? user.reminders_active : Number(remindersActive),
    latest: isLatest ? weight.id : user.latest,
    weight_count: user.weight_count + Number(weight !== undefined),
  }
  const differing = shown.filter((name) => user[name] !== now[name])
  const differs = (...names: (typeof shown)[number][]) => names.some((name) => differing.includes(name))
  const given = weight ? recorded(weight) : null
  // A weight that is not the latest leaves the user's own row and its version.
  const isUpdate = isLatest || differing.length > 0
  const after = {
    ...now,
    baseline_kg: differs('goal') ? now.weight_kg : user.baseline_kg,
    targets_on: differs('goal', 'birthdate', 'gender', 'height_cm', 'weight_kg') ? today : user.targets_on,
    // Words that are not folded yet are the job's.
    words: user.words && differs('first_name', 'last_name', 'display_name') ? wordsOf(now) : user.words,
    version: isUpdate ? version : user.version,
  }
  return {
    user: after,
    written: { kind: isUpdate ? 'updated' : 'weighed', fields: after, weight: given },
    pairs: {
      ...Object.fromEntries(differing.map((name) => [name, [user[name], now[name]] as const])),
      ...(given && { weight_recorded: [null, given] as const }),
    },
  }
}

const wordsOf = (user: WeighedUser) =>
  userWords({
    firstName: user.first_name,
    lastName: user.last_name,
    displayName: user.display_name,
    fromId: user.from_id,
  })
