import type { Gender } from './user.ts'

/** The activities of a client's preferences and of a session, in the vendor's words. */
export const activities = ['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment'] as const
export type Activity = (typeof activities)[number]

/** The activities of each set that a number of bits stands for, for every number. */
const everySet = Array.from({ length: 1 << activities.length }, (_, bits) =>
  activities.filter((_, position) => bits & (1 << position)),
)

/** The activities that the bits of a number stand for: 1 is the first, 2 the second, 4 the third. */
export const activitiesOf = (bits: number): Activity[] => everySet[bits] ?? []

/** The fields of a client that a caller sets. Sizes and weights are kept as given: this API has no units. */
export interface ClientFields {
  displayName: string
  email: string
  age: number | null
  gender: Gender | null
  shoeSize: number | null
  weight: number | null
  height: number | null
  phone: string | null
  legLength: number | null
  ycom: number | null
  brand: string | null
  shoeModel: string | null
  /** The photo's file name, `{id}.{jpg|png}`. */
  photo: string | null
  activities: Activity[]
}

/** A person coached by an organization. */
export interface Client extends ClientFields {
  userUid: string
  /** The admin who created the client. */
  adminUid: string
  /** The start of the latest session, ISO 8601 UTC; null before the first. */
  lastSession: string | null
  createdAt: string
  /** Changes with each change of the client or its note. */
  version: string
}

/** A client's only note: both null before the first save, `text` null after clearing. */
export interface Note {
  text: string | null
  updatedAt: string | null
}

/** A training session. Its measurements become the client's unless a later session is recorded. */
export interface Session {
  activity: Activity
  /** ISO 8601 UTC with milliseconds. */
  startedAt: string
  ycom: number | null
  legLength: number | null
  weight: number | null
}

/** The conditions of a filter; a client must meet all that are given. */
export interface ClientFilter {
  adminUid?: string | undefined
  gender?: Gender | undefined
  /** Matches clients who prefer at least one of these. */
  activities?: Activity[] | undefined
  /** Both inclusive, on the UTC day of the last session; a client without a session never matches. */
  startDate?: string | undefined
  endDate?: string | undefined
}

/** A page of a list in `userUid` order. A cursor is a position: its client may be deleted. */
export interface Page {
  limit: number
  after?: string | undefined
  before?: string | undefined
}
