import type { Plan } from './organization.ts'

/** The only home of every number that callers can meet: rules, sentences and documents are made of these. */

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** What a request may hold: bytes of its body and of a part's headers, fields of an object or form, parts, list elements. */
export const requestLimits = {
  bytes: 1_000_000,
  multipartBytes: 6_000_000,
  partHeaderBytes: 16_384,
  fields: 100,
  parts: 100,
  elements: 200,
} as const

/** Lengths of text, in code points; those of an id and an e-mail are ASCII anyway. */
export const textLimits = { name: 200, timezone: 200, email: 254, id: 128, bookmark: 200 } as const

/** Bytes of UTF-8. */
export const noteBytes = 100_000

/** What a profile photo may measure: bytes of the file, pixels in all (40 megapixels) and along a side. */
export const photoLimits = { bytes: 5_000_000, pixels: 40_000_000, side: 16_384 } as const

/** A client's numbers: years, a shoe size of any scale, and sizes and weights of any unit. */
export const clientBounds = {
  age: { min: 1, max: 130, integer: true },
  shoeSize: { above: 0, max: 100 },
  size: { above: 0, max: 1000 },
} as const

/** What a person can measure, both ends included: `heightBounds` in centimetres, `weightBounds` in kilograms. */
export const heightBounds = { min: 50, max: 272 } as const
export const weightBounds = { min: 20, max: 650 } as const

/** The first day that anyone alive can be born on, and the first year that anything was recorded in. */
export const firstBirthday = '1900-01-01'
export const firstYear = 2000

/** How far ahead of ours a caller's clock may be, in minutes. */
export const clockToleranceMinutes = 5

/** Members of a page of a list, of a filter where none is asked for, and at most. */
export const pageLimits = { list: 100, filter: 5, max: 500 } as const

/** Eleven years of daily weights on the progress page. */
export const longestHistory = 4_000

/** How many clients a plan allows; null is no limit. An organization's own `clientLimit` overrides it. */
export const planLimits: Record<Plan, number | null> = { free: 10, pro: 500, enterprise: null }

/** The largest limit of its own that an organization can be given. */
export const largestClientLimit = 1_000_000_000

/** How long a rotated key may go on, in seconds: a week. */
export const longestOverlap = 604_800

/** Keys whose recorded use an isolate remembers, and characters of the logo's address on the progress page. */
export const rememberedUses = 1_000
export const logoLength = 5_000

/** How long an outcome is kept for a retry, in milliseconds. */
export const outcomeLifetime = day

/** How often the use of a key, or a request about a user, is written down at most, in milliseconds. */
export const recordingInterval = minute
