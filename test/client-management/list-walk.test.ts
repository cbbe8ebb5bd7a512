// Pages of a large organization, walked while others create and delete.
import { beforeAll, describe, expect, test } from 'vitest'
import { countedCall } from '../counting.ts'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { populate } from '../storage/population.ts'

const size = 20_000
const limit = 500
/** A walk forward starts before every id, and a walk backward after every id. */
const [start, end] = ['0', 'zzzz']

interface Page {
  uids: string[]
  rowsRead: number
}

async function readPage(path: string): Promise<Page | undefined> {
  const { status, body, rowsRead } = await countedCall(`/client-management/clients${path}`, {
    headers: { Authorization: organization.keys.admin },
  })
  if (status === 404) return undefined
  expect(status, body).toBe(200)
  const { users }: { users: { user_uid: string }[] } = JSON.parse(body)
  return { uids: users.map(({ user_uid }) => user_uid), rowsRead }
}

let organization: Organization
/** The remaining clients, in the order of their uids. */
let members: { uid: string; gender: 'male' | 'other' }[]
beforeAll(async () => {
  organization = await newOrganization()
  const uids = await populate(organization, size)
  members = uids.map((uid, number) => ({ uid, gender: number % 2 === 0 ? 'male' : 'other' }))
  // The first use of a key is recorded after the answer, and only the pages are counted here.
  await organization.clients('/?limit=1')
})

/** Creates a client and deletes these while a page is read; returns the new uid. */
async function disturb(doomed: string[]): Promise<string> {
  const [made] = await Promise.all([
    createClient(organization, { gender: 'male' }),
    ...doomed.map((user_uid) => organization.clients('/', { method: 'DELETE', json: { user_uid } })),
  ])
  return made
}

describe.each([
  ['the list', '/?', undefined],
  ['the filter without a condition', '/filter?', undefined],
  ['the filter of men', '/filter?gender=male&', 'male'],
] as const)('%s', (name, path, wanted) => {
  test.each([
    ['forward', 'start_after_id'],
    ['backward', 'end_before_id'],
  ] as const)(
    'walked %s shows each untouched client once, in order, and no page costs more',
    async (direction, cursorName) => {
      const isForward = direction === 'forward'
      const matching = members.filter(({ gender }) => wanted === undefined || gender === wanted)
      const listed = matching.map(({ uid }) => uid)
      const made = new Set<string>()
      const doomed = new Set<string>()
      /** Clients deleted before their page came, which need not be shown. */
      const missed = new Set<string>()
      const pages: Page[] = []
      for (let cursor: string | undefined = isForward ? start : end; cursor !== undefined;) {
        const gone = doomedAt(listed, cursor, pages.length)
        for (const uid of gone) {
          doomed.add(uid)
          if (isForward ? uid > cursor : uid < cursor) missed.add(uid)
        }
        const disturbance = disturb(gone)
        const query = `limit=${limit}&${cursorName}=${cursor}`
        const page = await readPage(`${path}${query}`)
        made.add(await disturbance)
        if (page) pages.push(page)
        // Each page makes a new client at the end, so a page without a next one never comes.
        if (page?.uids.length !== limit) break
        cursor = isForward ? page.uids.at(-1) : page.uids[0]
      }

      const inOrder = isForward ? pages : pages.toReversed()
      const seen = inOrder.flatMap((page) => page.uids)
      expect(seen).toEqual([...new Set(seen)].sort())
      const owed = listed.filter((uid) => !missed.has(uid))
      const found = new Set(seen)
      expect(owed.filter((uid) => !found.has(uid))).toEqual([])
      const known = new Set([...listed, ...made])
      expect(seen.filter((uid) => !known.has(uid))).toEqual([])
      expect(doomed.size).toBeGreaterThan(pages.length * 2)

      members = [
        ...members.filter(({ uid }) => !doomed.has(uid)),
        ...[...made].sort().map((uid) => ({ uid, gender: 'male' as const })),
      ]

      const full = pages.filter((page) => page.uids.length === limit)
      const [first, last] = [full[0]?.rowsRead ?? 0, full.at(-1)?.rowsRead ?? Infinity]
      console.log(`${size} clients: ${name} ${direction}: first page ${first} rows read, last ${last}`)
      expect(full.length).toBeGreaterThanOrEqual(Math.floor(owed.length / limit))
      expect(last).toBeLessThanOrEqual(1.2 * first)
    },
  )
})

/** Clients to delete during a page: that of the cursor, its neighbours, and some at the ends and in the middle. */
function doomedAt(listed: string[], cursor: string, number: number): string[] {
  const at = listed.indexOf(cursor)
  const positions = [at, at - 1, at + 3, at + limit, at - limit, number * 7, listed.length - 1 - number * 7]
  const uids = positions.flatMap((position) => (position < 0 ? [] : (listed[position] ?? [])))
  return [...new Set(uids)]
}
