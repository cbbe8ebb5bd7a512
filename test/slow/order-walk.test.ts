// Pages of 20 000 clients in every order, walked to the end and back while others write.
import { beforeAll, describe, expect, test } from 'vitest'
import { anotherAdmin } from '../client-management/population.ts'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { enrol, inOrder, type Member } from './order-members.ts'

const size = 20_000

let organization: Organization
let members: Member[]
let otherAdmin: string
beforeAll(async () => {
  organization = await newOrganization()
  otherAdmin = (await anotherAdmin(organization)).adminUid
  members = await enrol(organization, size, otherAdmin)
})

interface Page {
  users: { user_uid: string }[]
  next_cursor: string | null
  previous_cursor: string | null
}

async function readPage(path: string, order: string, cursor: string | null): Promise<Page> {
  const query = `order_by=${order}${cursor === null ? '' : `&cursor=${cursor}`}`
  const { status, body } = await organization.clients(`${path.replace(':other', otherAdmin)}${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

/** Deletes the client under the cursor, and in turn creates, renames and trains others or archives and restores them. */
async function disturb(underCursor: string | undefined, number: number): Promise<void> {
  const doomed = members.find(({ uid }) => uid === underCursor)
  const some = [members[(number * 977) % members.length], members[(number * 1_409 + 5) % members.length]]
  const away = members.slice((number * 811) % members.length).find(({ status }) => status === 'archived')
  const [one, other] = number % 2 === 0 ? some : [some[0], away]
  for (const member of [doomed, one, other]) if (member) member.isUnchanged = false
  const { clients } = organization
  const moved = { method: 'POST' }
  const newcomer = { display_name: `Änne Berg ${number}`, gender: 'male', tags: ['vip'] }
  const renaming = { user_uid: one?.uid, display_name: `Berg ${number}` }
  await Promise.all([
    doomed && clients('/', { method: 'DELETE', json: { user_uid: doomed.uid } }),
    ...(number % 2 === 0
      ? [
          createClient(organization, newcomer),
          clients('/', { method: 'PUT', json: renaming }),
          clients(`/record-session/${other?.uid}`, { json: { activity: 'Running' } }),
        ]
      : [clients(`/archive/${one?.uid}`, moved), other && clients(`/restore/${other.uid}`, moved)]),
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

const isActive = ({ status }: Member) => status === 'active'
const hasOther = ({ adminUid }: Member) => adminUid === otherAdmin
const isTagged = (member: Member) => member.isTagged
const isMale = ({ gender }: Member) => gender === 'male'
/** The third of the four activities; others have the first alone, or none. */
const lifts = ({ activities }: Member) => (activities & 4) > 0
const isNamed = (name: RegExp) => (member: Member) => name.test(member.sortName)
const trainedIn2024 = ({ lastSession }: Member) => lastSession?.startsWith('2024') === true

const large = 'limit=500&'
const small = 'limit=150&'
const active = '/filter?'
const all = '/filter?status=all&'
const other = 'admin_uid=:other&'
const activity = 'preferable_activities=Weightlifting&'
const year = 'start_date=2024-01-01&end_date=2024-12-31&'

const filters: [name: string, path: string, ...conditions: ((member: Member) => boolean)[]][] = [
  ['the list', `/?${large}`, isActive],
  ['the list of all', `/?status=all&${large}`],
  ['archived ones', `/filter?status=archived&${large}`, (member) => !isActive(member)],
  ['men', `${active}gender=male&${large}`, isActive, isMale],
  ['a tag', `${active}tag=VIP&${large}`, isActive, isTagged],
  ['words', `${active}q=ann+berg&${small}`, isActive, isNamed(/^ann\S* berg/)],
  ['days', `${active}${year}${large}`, isActive, trainedIn2024],
  ['an admin', `${active}${other}${large}`, isActive, hasOther],
  ['activities', `${active}${activity}${large}`, isActive, lifts],
  ['activities of an admin', `${active}${other}${activity}${small}`, isActive, hasOther, lifts],
  ['men of an admin, archived ones too', `${all}${other}gender=male&${large}`, hasOther, isMale],
  ['words and an admin', `${active}q=ann&${other}${small}`, isActive, isNamed(/^ann/), hasOther],
  ['days and an admin', `${active}${year}${other}${small}`, isActive, trainedIn2024, hasOther],
  ['days and activities', `${all}${year}${activity}${small}`, trainedIn2024, lifts],
  ['a tag and activities', `${all}tag=vip&${activity}${small}`, isTagged, lifts],
]

describe.each(filters)('%s', (_, path, ...conditions) => {
  test.each(['user_uid', '-user_uid', 'display_name', '-display_name', 'last_session', '-last_session'])(
    'by %s show each unchanged client who meets it once, in order, both ways, and no other',
    { timeout: 120_000 },
    async (order) => {
      const wanted = inOrder(
        members.filter((member) => conditions.every((isMet) => isMet(member))),
        order,
      )
      const start = await readPage(path, order, null)
      expect(start.previous_cursor).toBeNull()
      const there = await walk(path, order, start, 'next_cursor')
      const back = await walk(path, order, there.page, 'previous_cursor')

      // What was touched is out of the account from now on.
      members = members.filter(({ isUnchanged }) => isUnchanged)
      const unchanged = new Set(members.map(({ uid }) => uid))
      const owed = wanted.map(({ uid }) => uid).filter((uid) => unchanged.has(uid))
      expect(owed.length).toBeGreaterThan(100)
      expect(there.uids.filter((uid) => unchanged.has(uid))).toEqual(owed)
      expect(back.uids.filter((uid) => unchanged.has(uid))).toEqual(owed)
    },
  )
})
