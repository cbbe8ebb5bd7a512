import type { Plan } from './organization.ts'

/** Every number that callers can meet is here; rules, sentences and documents import it. */

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** A request's limits: bytes; fields of an object or form, parts, list elements or columns, rows of a file. */
export const requestLimits = {
  bytes: 1_000_000,
  multipartBytes: 6_000_000,
  partHeaderBytes: 16_384,
  fields: 100,
  parts: 100,
  elements: 200,
  rows: 500,
} as const

/** Lengths of text in code points; an id and an e-mail are ASCII anyway. */
export const textLimits = {
  name: 200,
  timezone: 200,
  email: 254,
  id: 128,
  bookmark: 200,
  idempotencyKey: 255,
  search: 100,
  url: 2_048,
} as const

/** Bytes of UTF-8. */
export const noteBytes = 100_000

/** A client's tags: how many, the code points of one, and the different ones of an organization. */
export const tagLimits = { tags: 20, length: 40, different: 1_000 } as const

/** A client's metadata: bytes of its JSON, keys at all depths together, levels of objects and lists, length of a key. */
export const metadataLimits = { bytes: 8_192, keys: 50, depth: 4, key: 40 } as const

/** A session's duration in seconds and its note in code points, and the sessions of a client. */
export const sessionLimits = { duration: 86_400, note: 2_000, sessions: 10_000 } as const

/** A profile photo's limits: bytes of the file, pixels in all (40 megapixels), pixels along a side. */
export const photoLimits = { bytes: 5_000_000, pixels: 40_000_000, side: 16_384 } as const

/** A client's numbers: age in years, a shoe size of any scale, sizes and weights of any unit. */
export const clientBounds = {
  age: { min: 1, max: 130, integer: true },
  shoeSize: { above: 0, max: 100 },
  size: { above: 0, max: 1000 },
} as const

/** A person's measurements, both ends included: `heightBounds` in centimetres, `weightBounds` in kilograms. */
export const heightBounds = { min: 50, max: 272 } as const
export const weightBounds = { min: 20, max: 650 } as const

/** The earliest birthdate of a living person, and the earliest year of a training session or a weight. */
export const firstBirthday = '1900-01-01'
export const firstYear = 2000

/** A caller's clock may be ahead of ours by this many minutes. */
export const clockToleranceMinutes = 5

/** Items on a page: the defaults of a list, of a filter and of sessions, and the maximum of all; characters of a streamed part. */
export const pageLimits = { list: 100, filter: 5, sessions: 50, max: 500, part: 50_000 } as const

/** An export: the rows of a call, of a page, and the bytes of notes on one; the clients whom a query may name. */
export const exportLimits = { rows: 400_000, page: 500, noteBytes: 4_000_000, named: 100 } as const

/** The events that a page of a feed looks at, at most: those that a filter leaves out count. */
export const eventsLookedAt = 1_000

/** The weights of a user's history, and those on a page of it: the default and the maximum. */
export const mostWeights = 10_000
export const historyLimits = { usual: 365, max: 1_000 } as const

/** The weights that a progress page reads at most: eleven years of daily ones. */
export const longestHistory = 4_000

/** How many clients a plan allows; null is no limit. An organization's own `clientLimit` overrides it. */
export const planLimits: Record<Plan, number | null> = { free: 10, pro: 500, enterprise: null }

/** The largest `clientLimit` and `userLimit` that an organization can have. */
export const largestLimit = 1_000_000_000

/** What a step takes: of an erasure rows, and rows that name an object of R2 or a value of KV; records of erasures. */
export const erasedAtOnce = { rows: 1_000, elsewhere: 500, records: 100 } as const
/** Keys of an organization whose copies follow its status at once: the platform allows 1 000 calls to KV. */
export const copiedAtOnce = 500

/** Clients of a deleted admin that one transaction gives to another. */
export const reassignedAtOnce = 1_000

/** The longest time that a rotated key still works, in seconds: a week. */
export const longestOverlap = 604_800

/** The keys whose recorded use an isolate remembers. */
export const rememberedUses = 1_000

/** The keys that an isolate remembers, and the characters of the headers that it remembers them by. */
export const rememberedKeys = 1_000
export const rememberedHeaders = 200

/** Paths whose endpoint an isolate remembers, and the longest of them. */
export const rememberedPaths = { number: 1_000, length: 200 }

/**
 * The console's session: milliseconds, keys for users, the characters of a key or token and of a name in the cookie: with
 * all six keys it stays below the 4 096 bytes that browsers keep.
 */
export const consoleLimits = { session: 8 * hour, userKeys: 4, key: 512, name: 50 } as const

/** Characters of the logo's address on the progress page. */
export const logoLength = 5_000

/** An outcome is kept for a retry for this many milliseconds. */
export const outcomeLifetime = day

/** The use of a key, and a request about a user, are recorded at most once in this many milliseconds. */
export const recordingInterval = minute

/** The days that an event is kept: the default, and the least and most that EVENT_DAYS can say. */
export const eventDays = { usual: 400, min: 1, max: 3_650 } as const
/** The same of a backup and BACKUP_DAYS; the record of an erasure is kept for `outlasted` days more. */
export const backupDays = { usual: 30, min: 1, max: 3_650, outlasted: 7 } as const
