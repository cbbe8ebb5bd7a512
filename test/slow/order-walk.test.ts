// Pages of 20 000 clients in every order, walked to the end and back while others write.
import { beforeAll, describe, expect, test } from 'vitest'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { enrol, inOrder, type Member } from './order-members.ts'

const size = 20_000
const limit = 500

let organization: Organization
let members: Member[]
beforeAll(async () => {
  organization = await newOrganization()
  members = await enrol(organization, size)
})

interface Page {
  users: { user_uid: string }[]
  next_cursor: string | null
  previous_cursor: string | null
}

async function readPage(path: string, order: string, cursor: string | null): Promise<Page> {
  const query = `limit=${limit}&order_by=${order}${cursor === null ? '' : `&cursor=${cursor}`}`
  const { status, body } = await organization.clients(`${path}${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

/** Creates a client, deletes the one under the cursor, and renames and trains others. */
async function disturb(underCursor: string | undefined, number: number): Promise<void> {
  const touched = [
    members.find(({ uid }) => uid === underCursor),
    members[(number * 977) % members.length],
    members[(number * 1_409 + 5) % members.length],
  ]
  for (const member of touched) if (member) member.isUnchanged = false
  const [doomed, renamed, trained] = touched
  await Promise.all([
    createClient(organization, { display_name: `Änne Berg ${number}`, gender: 'male', tags: ['vip'] }),
    doomed && organization.clients('/', { method: 'DELETE', json: { user_uid: doomed.uid } }),
    renamed &&
      organization.clients('/', {
        method: 'PUT',
        json: { user_uid: renamed.uid, display_name: `Berg ${number}` },
      }),
    trained && organization.clients(`/record-session/${trained.uid}`, { json: { activity: 'Running' } }),
  ])
}

/** Walks to the end, or to the beginning; gives the uids in the order asked for, and the last page. */
async function walk(path: string, order: string, from: Page, way: 'next_cursor' | 'previous_cursor') {
  const isForward = way === 'next_cursor'
  const pages = [from.users.map(({ user_uid }) => user_uid)]
  let page = from
  for (let cursor = page[way]; cursor !== null; cursor = page[way]) {
    await disturb(isForward ? pages.at(-1)?.at(-1) : pages[0]?.[0], disturbances++)
    page = await readPage(path, order, cursor)
    const uids = page.users.map(({ user_uid }) => user_uid)
    if (isForward) pages.push(uids)
    else pages.unshift(uids)
  }
  return { uids: pages.flat(), page }
}
let disturbances = 0

const filters: [name: string, path: string, isWanted: (member: Member) => boolean][] = [
  ['the list', '/?', ({ status }) => status === 'active'],
  ['the list of all', '/?status=all&', () => true],
  ['archived ones', '/filter?status=archived&', ({ status }) => status === 'archived'],
  ['men', '/filter?gender=male&', ({ status, gender }) => status === 'active' && gender === 'male'],
  ['a tag', '/filter?tag=VIP&', ({ status, isTagged }) => status === 'active' && isTagged],
  [
    'words',
    '/filter?q=ann+berg&',
    ({ status, sortName }) => status === 'active' && /^ann\S* berg/.test(sortName),
  ],
  [
    'days',
    '/filter?start_date=2024-01-01&end_date=2024-12-31&',
    ({ status, lastSession }) => status === 'active' && lastSession?.startsWith('2024') === true,
  ],
]

describe.each(filters)('%s', (_, path, isWanted) => {
  test.each(['user_uid', '-user_uid', 'display_name', '-display_name', 'last_session', '-last_session'])(
    'by %s show each unchanged client once, in order, both ways',
    { timeout: 120_000 },
    async (order) => {
      const wanted = inOrder(members.filter(isWanted), order)
      const start = await readPage(path, order, null)
      expect(start.previous_cursor).toBeNull()
      const there = await walk(path, order, start, 'next_cursor')
      const back = await walk(path, order, there.page, 'previous_cursor')

      const owed = wanted.filter(({ isUnchanged }) => isUnchanged).map(({ uid }) => uid)
      const unchanged = new Set(owed)
      expect(owed.length).toBeGreaterThan(100)
      expect(there.uids.filter((uid) => unchanged.has(uid))).toEqual(owed)
      expect(back.uids.filter((uid) => unchanged.has(uid))).toEqual(owed)
      // What was touched is out of the account from now on.
      members = members.filter(({ isUnchanged }) => isUnchanged)
    },
  )
})
