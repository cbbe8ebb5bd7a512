// Every combination of filters, in both directions, against a model in plain code: the page, the count and the
// rows read, in an organization with every kind of client.
import { ulid } from 'ulid'
import { beforeAll, expect, test } from 'vitest'
import type { ClientFilter, Page } from '../../src/domain/client.ts'
import { activityBits } from '../../src/storage/clients/rows.ts'
import { database, newOrganization } from '../helpers.ts'
import { insertClients } from './bulk.ts'
import { ask, combinations, nameOf } from './combinations.ts'
import { anotherAdmin } from '../client-management/population.ts'

const size = 4_000
const day = 86_400_000
const start = Date.UTC(2026, 0, 1)
const genders = ['male', 'female', null] as const
let organization: string
let admins: [string, string]

/** Every mixture of admin, gender, activities and day, each in an order of its own. */
const clients = Array.from({ length: size }, (_, number) => ({
  user_uid: ulid(start + number),
  email: `client-${number}@example.com`,
  admin: number % 5 === 0 ? 1 : 0,
  gender: genders[Math.floor(number / 2) % 3] ?? null,
  activities: (number * 7) % 16,
  last_session: number % 3 === 0 ? new Date(start - (number % 97) * day).toISOString() : null,
  created_at: new Date(start).toISOString(),
}))
type Member = (typeof clients)[number]

beforeAll(async () => {
  const owner = await newOrganization()
  organization = owner.id
  admins = [owner.adminUid, (await anotherAdmin(owner)).adminUid]
  await database.batch(
    admins.map((uid, number) => {
      const rows = JSON.stringify(clients.filter(({ admin }) => admin === number))
      return database.prepare(insertClients).bind(organization, uid, rows)
    }),
  )
})

const middle = clients[size / 2]?.user_uid ?? ''
const positions: Omit<Page, 'limit'>[] = [{}, { after: middle }, { before: middle }, { before: '~' }]

const isOfDays = ({ last_session }: Member, { startDate, endDate }: ClientFilter) => {
  if (startDate === undefined && endDate === undefined) return true
  const sessionDay = last_session?.slice(0, 10)
  return sessionDay !== undefined && (startDate ?? '') <= sessionDay && sessionDay <= (endDate ?? '~')
}
const isOfKind = (member: Member, { gender, activities: wanted }: ClientFilter) =>
  (gender === undefined || member.gender === gender) &&
  (wanted === undefined || (member.activities & activityBits(wanted)) > 0)

function pageOf(uids: string[], { after, before, limit }: Page): string[] {
  if (before !== undefined) return uids.filter((uid) => uid < before).slice(-limit)
  return uids.filter((uid) => uid > (after ?? '')).slice(0, limit)
}

/**
 * The most rows that a filter may read. Dates add their days and kinds, and two rows a client who trained then,
 * or three with an admin.
 */
function mostRows(filter: ClientFilter, { limit }: Page): number {
  const page = 116 + 4 * limit
  if (filter.startDate === undefined) return page
  const trained = clients.filter((each) => isOfDays(each, filter) && isOfKind(each, filter))
  const days = new Set(
    clients.filter((each) => isOfDays(each, filter)).map((each) => `${each.last_session} ${each.activities}`),
  )
  // A filter with an admin walks the kinds for the page and for the count.
  const walks = filter.adminUid === undefined ? { kinds: 0, trained: 2 } : { kinds: 124, trained: 3 }
  return page + days.size + walks.kinds + walks.trained * trained.length
}

test.each(combinations.map((each) => [nameOf(each), each] as const))(
  '%s gives exact pages and counts, within its bound of rows',
  async (_, { admin, ...others }) => {
    const filter = { ...others, adminUid: admin && admins[admin] }
    const matches = clients
      .filter((each) => admin === undefined || each.admin === admin)
      .filter((each) => isOfKind(each, filter) && isOfDays(each, filter))
      .map(({ user_uid }) => user_uid)
    for (const position of positions) {
      for (const limit of [1, 5, 100]) {
        const page = { ...position, limit }
        const { results, meta } = await ask(organization, filter, page)
        const uids = results.map(({ user_uid }) => user_uid)
        expect(page.before === undefined ? uids : uids.reverse()).toEqual(pageOf(matches, page))
        for (const { query_count } of results) expect(query_count).toBe(matches.length)
        expect(meta.rows_read, JSON.stringify(page)).toBeLessThanOrEqual(mostRows(filter, page))
      }
    }
  },
)
