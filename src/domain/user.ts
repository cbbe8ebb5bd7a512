import type { UnitSystem } from './measurements.ts'

export const genders = ['male', 'female'] as const
export type Gender = (typeof genders)[number]

export const languages = ['en', 'de', 'es', 'bg', 'uk', 'ru', 'ar'] as const
export type Language = (typeof languages)[number]

export const goals = ['lose weight', 'gain muscle', 'maintain'] as const
export type Goal = (typeof goals)[number]

export const subscriptionStatuses = ['active', 'trial', 'trial_end'] as const
export type SubscriptionStatus = (typeof subscriptionStatuses)[number]

/** An organization's users live twice, apart: once for trying things out, once for real. */
export const environments = ['dev', 'prod'] as const
export type Environment = (typeof environments)[number]

/** The fields of a user that an edit may change; their weight has a history beside them. */
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
  /** The system used last: the one the user reads. */
  unitSystem: UnitSystem
  subscriptionStatus: SubscriptionStatus
  remindersActive: boolean
}

/** A fitness app's user: stored facts only. The daily targets are calculated from them (targets.ts). */
export interface User extends UserFields {
  /** Ours, given at creation. */
  userId: string
  /** The caller's own id: case-sensitive, unique per organization and environment. */
  fromId: string
  /** Kilograms, unrounded. */
  weightKg: number
  /** The weight when the goal was last changed, in kilograms, unrounded. */
  baselineKg: number
  /** The UTC day of the last recalculation, YYYY-MM-DD: the day that the targets count the age on. */
  targetsOn: string
  /** The secret in the link to the progress page: whoever holds it may look. */
  progressToken: string
  /** ISO 8601, UTC, with milliseconds. */
  createdAt: string
  /** The last recorded request about this user, at first `createdAt`. ISO 8601, UTC, with milliseconds. */
  lastRequestAt: string
  /** Another one after each change of the profile. */
  version: string
}
