import { expect, test } from 'vitest'
import { dice } from '../fixtures/made-photos.ts'
import { aClient, newOrganization, operate, type Organization } from '../helpers.ts'
import {
  allActivities,
  anotherAdmin,
  matching,
  queryOf,
  uidOf,
  type Admin,
  type Member,
} from './population.ts'

// `query_count` comes from counts kept by SQL triggers. Here they are made to drift, if they can.

// Hundreds of calls one after the other: on a busy machine more than the usual five seconds.
const patience = 30_000

interface Book {
  organization: Organization
  admins: [Admin, Admin]
  /** What the counts must say; its last three are never touched, so that no count is zero and every filter answers. */
  members: Member[]
}

async function open(): Promise<Book> {
  const organization = await newOrganization()
  const book: Book = { organization, admins: [organization, await anotherAdmin(organization)], members: [] }
  await add(book, 0, { gender: 'male', preferable_activities: allActivities })
  await add(book, 1, { gender: 'female', preferable_activities: ['Running'] })
  await add(book, 1, {})
  return book
}

interface Fields {
  gender?: Member['gender']
  preferable_activities?: string[] | null
}

async function add(book: Book, admin: 0 | 1, fields: Fields): Promise<Member> {
  const { adminUid, clients } = book.admins[admin]
  const answer = await clients('/', { json: aClient(fields) })
  expect(answer.status).toBe(201)
  const { gender = null, preferable_activities } = fields
  const member = {
    uid: uidOf(answer),
    adminUid,
    gender,
    activities: preferable_activities ?? [],
    lastSession: null,
  }
  book.members.unshift(member)
  return member
}

async function change(book: Book, member: Member, fields: Fields): Promise<void> {
  const json = { user_uid: member.uid, ...fields }
  expect(await book.organization.clients('/', { method: 'PUT', json })).toMatchObject({ status: 200 })
  if (fields.gender !== undefined) member.gender = fields.gender
  if (fields.preferable_activities !== undefined) member.activities = fields.preferable_activities ?? []
}

async function remove(book: Book, member: Member): Promise<void> {
  const options = { method: 'DELETE', json: { user_uid: member.uid } }
  expect(await book.organization.clients('/', options)).toMatchObject({ status: 200 })
  book.members = book.members.filter((each) => each !== member)
}

/** Every filter whose count is kept says what the model says, in the count and in what it lists. */
async function expectCounts({ organization, admins, members }: Book): Promise<void> {
  const filters = [
    {},
    ...admins.map(({ adminUid }) => ({ admin_uid: adminUid })),
    { gender: 'male' },
    { gender: 'female' },
    ...allActivities.map((each) => ({ preferable_activities: [each] })),
    { preferable_activities: allActivities },
  ]
  const found = await Promise.all(
    filters.map(async (each) => {
      const { body } = await organization.clients(`/filter${queryOf({ ...each, limit: 500 })}`)
      return { ...each, count: body.query_count, listed: body.users?.length }
    }),
  )
  expect(found).toEqual(
    filters.map((each) => {
      const { length } = matching(members, each)
      return { ...each, count: length, listed: length }
    }),
  )
  const { body } = await operate(`/organizations/${organization.id}`)
  expect(body.organization.client_count).toBe(members.length)
}

test('gender: none, a value, the other, the same again, none again', { timeout: patience }, async () => {
  const book = await open()
  const member = await add(book, 0, {})
  await expectCounts(book)
  for (const gender of [null, 'male', 'male', 'female', 'female', null, null, 'female', 'male'] as const) {
    await change(book, member, { gender })
    await expectCounts(book)
  }
  await remove(book, member)
  await expectCounts(book)
})

test(
  'activities: none, some, others, the same in another order, all, none again',
  { timeout: patience },
  async () => {
    const book = await open()
    const member = await add(book, 1, { preferable_activities: null })
    const steps = [
      ['Running'],
      ['Running'],
      ['Running', 'Weightlifting'],
      ['Weightlifting', 'Running', 'Running'],
      ['Vertical Jump', 'Mobility Assessment'],
      [],
      [],
      allActivities,
      null,
      null,
      ['Mobility Assessment'],
    ]
    for (const preferable_activities of steps) {
      await change(book, member, { preferable_activities })
      await expectCounts(book)
    }
    await remove(book, member)
    await expectCounts(book)
  },
)

test('both at once, and changes of other fields', async () => {
  const book = await open()
  const member = await add(book, 0, { gender: 'male', preferable_activities: ['Running'] })
  await change(book, member, { gender: 'female', preferable_activities: ['Vertical Jump'] })
  await expectCounts(book)
  await change(book, member, { gender: null, preferable_activities: [] })
  await expectCounts(book)
  const json = { user_uid: member.uid, display_name: 'Another Name', age: 40, weight: null }
  await book.organization.clients('/', { method: 'PUT', json })
  await expectCounts(book)
})

test('what is refused does not count', async () => {
  const book = await open()
  const { clients } = book.organization
  const taken = aClient({ gender: 'male', preferable_activities: allActivities })
  const owner = await clients('/', { json: taken })
  book.members.unshift({
    uid: uidOf(owner),
    adminUid: book.organization.adminUid,
    gender: 'male',
    activities: allActivities,
    lastSession: null,
  })
  const member = await add(book, 0, { gender: 'female', preferable_activities: ['Running'] })
  const put = (json: object) => clients('/', { method: 'PUT', json })

  expect((await clients('/', { json: { ...taken, email: taken.email.toUpperCase() } })).status).toBe(400)
  expect((await put({ user_uid: member.uid, gender: 'male', email: taken.email })).status).toBe(400)
  expect((await put({ user_uid: member.uid, gender: 'male', age: 0 })).status).toBe(400)
  expect((await put({ user_uid: 'nobody', gender: 'male', preferable_activities: [] })).status).toBe(404)
  expect((await clients('/', { method: 'DELETE', json: { user_uid: 'nobody' } })).status).toBe(404)
  await expectCounts(book)
})

test('the limit refuses without counting', async () => {
  const organization = await newOrganization({ client_limit: 1 })
  const gender = 'male'
  expect((await organization.clients('/', { json: aClient({ gender }) })).status).toBe(201)
  expect((await organization.clients('/', { json: aClient({ gender }) })).status).toBe(404)
  const { body } = await organization.clients('/filter?gender=male')
  expect([body.query_count, body.users.length]).toEqual([1, 1])
})

test('sessions, notes and their deletion with the client do not count', async () => {
  const book = await open()
  const { clients } = book.organization
  const member = await add(book, 0, { gender: 'male', preferable_activities: ['Running'] })
  for (const started_at of ['2025-01-01T00:00:00Z', '2025-01-02T00:00:00Z', '2025-01-01T00:00:00Z']) {
    for (const activity of allActivities) {
      await clients(`/record-session/${member.uid}`, { json: { activity, started_at, weight: 70 } })
    }
  }
  await clients(`/save-notes/${member.uid}`, { json: { note: 'A note' } })
  await clients(`/save-notes/${member.uid}`)
  await expectCounts(book)
  expect((await clients('/filter?start_date=2025-01-02&end_date=2025-01-02')).body.query_count).toBe(1)
  await remove(book, member)
  await expectCounts(book)
  expect((await clients('/filter?start_date=2025-01-01')).status).toBe(404)
})

test(
  'races: the same e-mail, the same client changed, the same client deleted',
  { timeout: patience },
  async () => {
    const book = await open()
    const { clients } = book.organization
    const json = aClient({ gender: 'female', preferable_activities: ['Running', 'Weightlifting'] })
    const creations = await Promise.all(Array.from({ length: 8 }, () => clients('/', { json })))
    const created = creations.filter(({ status }) => status === 201)
    expect(created).toHaveLength(1)
    const uid = created.map(uidOf)[0] ?? ''
    const member: Member = {
      uid,
      adminUid: book.organization.adminUid,
      gender: 'female',
      activities: ['Running', 'Weightlifting'],
      lastSession: null,
    }
    book.members.unshift(member)
    await expectCounts(book)

    const genders = ['male', 'female', null, 'male', 'male', null, 'female', 'male'] as const
    await Promise.all(
      genders.map((gender, index) =>
        clients('/', {
          method: 'PUT',
          json: { user_uid: uid, gender, preferable_activities: allActivities.slice(index % 5) },
        }),
      ),
    )
    const { body } = await clients(`/${uid}`)
    member.gender = body.gender
    member.activities = body.preferable_activities
    await expectCounts(book)

    const deletions = await Promise.all(
      Array.from({ length: 8 }, () => clients('/', { method: 'DELETE', json: { user_uid: uid } })),
    )
    expect(deletions.filter(({ status }) => status === 200)).toHaveLength(1)
    book.members = book.members.filter((each) => each !== member)
    await expectCounts(book)
  },
)

test('a long random history', { timeout: patience }, async () => {
  const book = await open()
  const roll = dice(2026)
  const someGender = () => (['male', 'female', null] as const)[roll(3)] ?? null
  const someActivities = () => allActivities.filter(() => roll(2) === 0)
  for (let step = 1; step <= 160; step++) {
    const member = book.members[roll(Math.max(1, book.members.length - 3))]
    const isTouchable = book.members.length > 3 && member !== undefined
    const kind = roll(8)
    if (kind < 3 || !isTouchable) {
      const fields = { gender: someGender(), preferable_activities: someActivities() }
      await add(book, roll(2) === 0 ? 0 : 1, fields)
    } else if (kind === 3) await change(book, member, { gender: someGender() })
    else if (kind === 4) await change(book, member, { preferable_activities: someActivities() })
    else if (kind === 5)
      await change(book, member, { gender: someGender(), preferable_activities: someActivities() })
    else await remove(book, member)
    if (step % 20 === 0) await expectCounts(book)
  }
})
