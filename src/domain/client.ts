import type { Gender } from './user.ts'

/** The activities a client can prefer and a session can be, in the vendor's words. */
export const activities = ['Running', 'Vertical Jump', 'Weightlifting', 'Mobility Assessment'] as const
export type Activity = (typeof activities)[number]

/** The fields of a client that a caller sets. Sizes and weights carry no unit in this API: they are kept as given. */
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
  /** Start of the latest session, ISO 8601 UTC. */
  lastSession: string | null
  createdAt: string
  /** Another one after each change of the client or its note. */
  version: string
}

/** The one note of a client; both null before the first was saved, `text` null after it was cleared. */
export interface Note {
  text: string | null
  updatedAt: string | null
}

/** A training session; its measurements become the client's unless a later session is known. */
export interface Session {
  activity: Activity
  /** ISO 8601 UTC with milliseconds. */
  startedAt: string
  ycom: number | null
  legLength: number | null
  weight: number | null
}

/** What a list of clients is narrowed to; all given conditions must hold. */
export interface ClientFilter {
  adminUid?: string | undefined
  gender?: Gender | undefined
  /** Matches a client who prefers any of these. */
  activities?: Activity[] | undefined
  /** Bounds, both inclusive, on the UTC day of the last session; a client without a session never matches one. */
  startDate?: string | undefined
  endDate?: string | undefined
}

/** A window on a list in `userUid` order. A cursor is a position: it need not name a client that still exists. */
export interface Page {
  limit: number
  after?: string | undefined
  before?: string | undefined
}
