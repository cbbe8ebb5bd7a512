// What comes of the rows of an import that creates clients.
import { expect, test } from 'vitest'
import { createClient, newOrganization, type Organization } from '../../helpers.ts'
import { failed, importing } from './importing.ts'
import { sendClients } from './real-sheets.ts'

const taken = 'A user with this email already exists'
const person = (email: string, more: object = {}) => ({ display_name: 'A person', email, ...more })
const detailsOf = async ({ clients }: Organization, uid: string) => (await clients(`/${uid}`)).body

test('a new client has all that the file says, and the order of a list is that of the file', async () => {
  const owner = await newOrganization()
  const all = {
    ...person('all@example.com'),
    age: 30,
    gender: 'female',
    shoeSize: 38.5,
    weight: 60,
    height: 170,
    phone: '+41 79 123 45 67',
    leg_length: 80,
    ycom: 100,
    brand: 'A brand',
    shoeModel: 'A model',
    preferable_activities: ['Running', 'Weightlifting'],
    tags: ['VIP', 'vip', '1'],
    metadata: { a: { b: 1, c: null }, d: null },
    note: 'Two\nlines',
  }
  const { status, body } = await importing(owner, [
    all,
    person('two@example.com'),
    person('three@example.com'),
  ])
  expect(status).toBe(200)
  const uids = body.rows.map(({ user_uid }: { user_uid: string }) => user_uid)
  expect(body).toEqual({
    dry_run: false,
    total: 3,
    created: 3,
    updated: 0,
    unchanged: 0,
    failed: 0,
    rows: uids.map((user_uid: string, n: number) => ({ row: n + 1, outcome: 'created', user_uid })),
    columns: Object.fromEntries(Object.keys(all).map((field) => [field, field])),
    ignored_columns: [],
  })
  expect((await owner.clients('/')).body.users.map(({ user_uid }: { user_uid: string }) => user_uid)).toEqual(
    uids,
  )
  const { created_at, notes, ...shown } = await detailsOf(owner, uids[0])
  expect(notes).toEqual({ text: 'Two\nlines', updated_at: created_at })
  expect(shown).toEqual({
    ...all,
    note: undefined,
    user_uid: uids[0],
    age: '30',
    shoeSize: '38.5',
    tags: ['VIP', '1'],
    metadata: { a: { b: 1 } },
    profile_photo: null,
    status: 'active',
    last_session: null,
    admin_uid: owner.adminUid,
  })
  expect((await owner.clients('/filter?q=perso&tag=vip')).body.query_count).toBe(1)
})

test('create: an id is ignored, and a taken e-mail fails in any case, also of an archived client', async () => {
  const owner = await newOrganization()
  const uid = await createClient(owner, { email: 'one@example.com' })
  await owner.clients(`/archive/${uid}`, { method: 'POST' })
  const { body } = await importing(owner, [
    person('ONE@example.com'),
    person('two@example.com', { user_uid: uid }),
    person('Two@Example.com'),
    person('no address', { age: 'old' }),
    { email: 'three@example.com' },
    person('three@example.com', { heigth: 1 }),
    person('three@example.com', { profile_photo: null }),
    person('three@example.com'),
  ])
  expect(body.rows).toEqual([
    failed(1, 'email', taken),
    { row: 2, outcome: 'created', user_uid: expect.any(String) },
    failed(3, 'email', 'email: also in row 2'),
    {
      ...failed(4, 'email', ''),
      errors: [
        { field: 'email', message: expect.stringMatching(/^email must be/) },
        { field: 'age', message: 'age must be a whole number from 1 to 130' },
      ],
    },
    failed(5, 'display_name', 'display_name is required'),
    failed(6, 'heigth', 'unknown field "heigth", did you mean "height"?'),
    failed(7, 'profile_photo', 'profile_photo is not imported: send it with PUT /client-management/clients'),
    { row: 8, outcome: 'created', user_uid: expect.any(String) },
  ])
  expect(body.rows[1].user_uid).not.toBe(uid)
  expect(body).toMatchObject({ total: 8, created: 2, updated: 0, unchanged: 0, failed: 6 })
})

test('a row with a field named end is a row, also the last one', async () => {
  const owner = await newOrganization()
  const rows = [person('one@example.com'), person('two@example.com', { end: '2026-01-01' })]
  const { body } = await importing(owner, [...rows])
  expect(body.rows).toEqual([
    { row: 1, outcome: 'created', user_uid: expect.any(String) },
    failed(2, 'end', 'unknown field "end"'),
  ])
  for (const end of [
    { end: true, count: 1 },
    { end: false, count: 1, next_cursor: 'c' },
  ]) {
    expect((await importing(owner, [person('three@example.com'), end], { mode: 'upsert' })).body.total).toBe(
      1,
    )
  }
})

test('half a name makes a name for who is new, and changes nobody', async () => {
  const owner = await newOrganization()
  const uid = await createClient(owner, { display_name: 'First Last', email: 'one@example.com' })
  const send = (file: string, mode: string) => sendClients(owner, file, { query: `?mode=${mode}` })
  const sheet =
    'First name,Last name,Email\nOther,,one@example.com\nNew,,two@example.com\n,Last,three@example.com\n'
  const { body } = await send(sheet, 'upsert')
  expect(body.rows).toEqual([
    { row: 2, outcome: 'unchanged', user_uid: uid },
    { row: 3, outcome: 'created', user_uid: expect.any(String) },
    { row: 4, outcome: 'created', user_uid: expect.any(String) },
  ])
  expect((await send('Given name,Email\nOther,one@example.com\n', 'update')).body.unchanged).toBe(1)
  const changed = await send('Given name,Surname,Email\nOther,Name,one@example.com\n', 'update')
  expect(changed.body.rows[0].changes).toEqual({ display_name: ['First Last', 'Other Name'] })
  const { users } = (await owner.clients('/')).body
  expect(users.map((each: { display_name: string }) => each.display_name)).toEqual([
    'Other Name',
    'New',
    'Last',
  ])
})
