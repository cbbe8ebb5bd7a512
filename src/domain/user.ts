import type { UnitSystem } from './measurements.ts'

export const genders = ['male', 'female'] as const
export type Gender = (typeof genders)[number]

export const languages = ['en', 'de', 'es', 'bg', 'uk', 'ru', 'ar'] as const
export type Language = (typeof languages)[number]

export const goals = ['lose weight', 'gain muscle', 'maintain'] as const
export type Goal = (typeof goals)[number]

export const subscriptionStatuses = ['active', 'trial', 'trial_end'] as const
export type SubscriptionStatus = (typeof subscriptionStatuses)[number]

/** An organization has two separate sets of users: one for development, one for production. */
export const environments = ['dev', 'prod'] as const
export type Environment = (typeof environments)[number]

/** The fields of a user that an edit may change, except the weight, which has a history of its own. */
export interface UserFields {
  firstName: string
  lastName: string
  displayName: string
  /** YYYY-MM-DD */
  birthdate: string
  gender: Gender
  language: Language
  goal: Goal
  /** `City, Country (UTC[+-]HH:MM)`, as given. */
  timezone: string
  /** Centimetres, unrounded. */
  heightCm: number
  /** The unit system of the latest measurements, in which the user reads their values. */
  unitSystem: UnitSystem
  subscriptionStatus: SubscriptionStatus
  remindersActive: boolean
}

/** A fitness app's user: stored facts only. `targets.ts` calculates the daily targets from them. */
export interface User extends UserFields {
  /** Our own id of the user. */
  userId: string
  /** The caller's own id: case-sensitive, unique per organization and environment. */
  fromId: string
  /** Kilograms, unrounded. */
  weightKg: number
  /** The weight when the goal was last changed, in kilograms, unrounded. */
  baselineKg: number
  /** The UTC day of the last recalculation, YYYY-MM-DD: targets use the age on this day. */
  targetsOn: string
  /** The secret in the progress page's link: anyone with the link may see the page. */
  progressToken: string
  /** ISO 8601, UTC, with milliseconds. */
  createdAt: string
  /** The last recorded request about this user, ISO 8601, UTC, with milliseconds; at first `createdAt`. */
  lastRequestAt: string
  /** Changes with each change of the profile. */
  version: string
}
