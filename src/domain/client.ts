import type { Metadata } from './metadata.ts'
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
  /** Each as it was spelled; no two are the same tag. */
  tags: string[]
  /** The caller's own; null is an empty object. A change is merged into it. */
  metadata: Metadata | null
}

/** A tag in its oldest spelling, and how many active clients have it. */
export interface Tag {
  tag: string
  count: number
}

/** An archived client keeps everything, takes no place in the plan and is not changed. */
export type ClientStatus = 'active' | 'archived'

/** A person coached by an organization. */
export interface Client extends ClientFields {
  userUid: string
  /** The admin who created the client. */
  adminUid: string
  status: ClientStatus
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

/** What tells a client's sessions apart: no two have the same start and activity. */
export type SessionKey = Pick<Session, 'startedAt' | 'activity'>

/** A training session. Its measurements become the client's unless a later session is recorded. */
export interface Session {
  activity: Activity
  /** ISO 8601 UTC with milliseconds. */
  startedAt: string
  durationSeconds: number | null
  ycom: number | null
  legLength: number | null
  weight: number | null
  note: string | null
}

/** A page of a client's sessions, newest first. */
export interface SessionPage {
  limit: number
  /** Only sessions before this one in the order of start and activity. */
  before?: SessionKey | undefined
  activity?: Activity | undefined
  /** Both inclusive, on the UTC day of the start. */
  startDate?: string | undefined
  endDate?: string | undefined
}

/** The conditions of an export of sessions, all clients' unless one is named; days are as those of a page. */
export type SessionFilter = Pick<SessionPage, 'activity' | 'startDate' | 'endDate'> & {
  userUid?: string | undefined
}

/** Which clients a list shows, by their status. */
export const statusFilters = ['active', 'archived', 'all'] as const
export type StatusFilter = (typeof statusFilters)[number]

/** The orders of a list: by uid, by folded name, by last session; `-` is the reverse. Who never trained is last in both. */
export const clientOrders = [
  ...(['user_uid', '-user_uid', 'display_name', '-display_name'] as const),
  ...(['last_session', '-last_session'] as const),
] as const
export type ClientOrder = (typeof clientOrders)[number]

/** The conditions of a filter; a client must meet all that are given. */
export interface ClientFilter {
  userUids?: string[] | undefined
  /** Folded; each begins a word of the client's name, e-mail or phone, or with `@` the whole e-mail. */
  words?: string[] | undefined
  /** Folded; the client has all of them. */
  tags?: string[] | undefined
  /** Active if it is not given. */
  status?: StatusFilter | undefined
  adminUid?: string | undefined
  gender?: Gender | undefined
  /** Matches clients who prefer at least one of these. */
  activities?: Activity[] | undefined
  /** Both inclusive, on the UTC day of the last session; a client without a session never matches. */
  startDate?: string | undefined
  endDate?: string | undefined
}

/**
 * A page of a list. A place is what the order sorts by, with the uid: in the order of uids it is the uid. The client of a
 * place may be deleted.
 */
export interface Page {
  limit: number
  order?: ClientOrder | undefined
  after?: string | undefined
  before?: string | undefined
  /** Whether the matches are counted: unless false. */
  isCounted?: boolean | undefined
}

/** The clients of a page, and the places from which the pages beside it go on. */
export interface ClientPage {
  clients: Client[]
  /** Of all matches; null unless they were counted. */
  count: number | null
  previous: string | null
  next: string | null
}
