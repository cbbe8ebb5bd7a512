// Many clients of every kind, and what a walk through them owes.
import { env } from 'cloudflare:workers'
import { fold } from '../../src/domain/search.ts'
import { wordsColumn } from '../../src/storage/clients/rows.ts'
import type { Organization } from '../helpers.ts'
import { bulkClients } from '../storage/bulk.ts'

export interface Member {
  uid: string
  adminUid: string
  /** As bits. */
  activities: number
  sortName: string
  gender: string | null
  lastSession: string | null
  status: 'active' | 'archived'
  isTagged: boolean
  /** Not touched by anybody during a walk. */
  isUnchanged: boolean
}

const [first, second] = [
  ['Anna', 'Änne', 'ANTON', 'Bojan', 'Łucja', 'Zoë', 'Ольга', 'מרים'],
  ['Berg', 'Çelik', 'Diaz', 'Eßer', 'ångström', 'Zuber', 'Жук', '1st'],
]
const nameOf = (number: number) =>
  `${first[number % 8]} ${second[Math.floor(number / 8) % 8]} ${number % 500}`

/** Inserts clients: many have one name, one in ten is archived, one in eleven has a tag, one in three the other admin. */
export async function enrol(
  organization: Organization,
  size: number,
  otherAdmin = organization.adminUid,
): Promise<Member[]> {
  const rows = bulkClients(size).map((row, number) => ({
    ...row,
    admin_uid: number % 3 === 0 ? otherAdmin : organization.adminUid,
    display_name: nameOf(number),
    sort_name: fold(nameOf(number)),
    words: wordsColumn({ displayName: nameOf(number), email: row.email, phone: null }),
    status: number % 10 === 3 ? ('archived' as const) : ('active' as const),
    tags: number % 11 === 0 ? '{"#vip":"VIP"}' : '{}',
  }))
  for (let start = 0; start < size; start += 2_000) {
    await env.DB.prepare(
      `INSERT INTO clients (organization_id, user_uid, admin_uid, display_name, email, gender, activities,
          last_session, created_at, sort_name, words, status, tags)
        SELECT ?, value ->> 'user_uid', value ->> 'admin_uid', value ->> 'display_name', value ->> 'email', value ->> 'gender',
          value ->> 'activities', value ->> 'last_session', value ->> 'created_at', value ->> 'sort_name',
          value ->> 'words', value ->> 'status', value ->> 'tags' FROM json_each(?)`,
    )
      .bind(organization.id, JSON.stringify(rows.slice(start, start + 2_000)))
      .run()
  }
  return rows.map((row) => ({
    uid: row.user_uid,
    adminUid: row.admin_uid,
    activities: row.activities,
    sortName: row.sort_name,
    gender: row.gender,
    lastSession: row.last_session,
    status: row.status,
    isTagged: row.tags !== '{}',
    isUnchanged: true,
  }))
}

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
/** As SQLite compares, by code points; JS compares by halves of surrogate pairs. */
const byCodePoints = (one: string, other: string) => {
  const [left, right] = [Array.from(one), Array.from(other)]
  const place = left.findIndex((character, index) => character !== right[index])
  if (place < 0) return left.length - right.length
  return (left[place]?.codePointAt(0) ?? 0) - (right[place]?.codePointAt(0) ?? -1)
}

type Sorted = Pick<Member, 'uid' | 'sortName' | 'lastSession'>

const ascending: Record<string, (one: Sorted, other: Sorted) => number> = {
  user_uid: (one, other) => byText(one.uid, other.uid),
  display_name: (one, other) => byCodePoints(one.sortName, other.sortName) || byText(one.uid, other.uid),
  last_session: (one, other) =>
    byText(one.lastSession ?? '', other.lastSession ?? '') || byText(one.uid, other.uid),
}

/** The members in an order of the contract; who never trained comes last both ways. */
export function inOrder<Each extends Sorted>(members: Each[], order: string): Each[] {
  const name = order.replace('-', '')
  const compare = ascending[name] ?? (() => 0)
  const sign = order.startsWith('-') ? -1 : 1
  const neverLast = ({ lastSession }: Sorted) => (name === 'last_session' && lastSession === null ? 1 : 0)
  return members.toSorted((one, other) => neverLast(one) - neverLast(other) || sign * compare(one, other))
}
