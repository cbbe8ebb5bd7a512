// What comes of the rows of an import that creates and changes clients, and of the plan's limit.
import { expect, test } from 'vitest'
import { createClient, newOrganization } from '../../helpers.ts'
import { failed, importing } from './importing.ts'

const unknown = 'User not found or not under admin'
const full = 'User creation limit reached for Enterprise plan'
const person = (email: string, more: object = {}) => ({ display_name: 'A person', email, ...more })

test('upsert by user_uid: a blank one creates and an unknown one fails; an e-mail that a row gives up is free', async () => {
  const owner = await newOrganization()
  const one = await createClient(owner, { email: 'one@example.com' })
  const two = await createClient(owner, { email: 'two@example.com' })
  const { body } = await importing(
    owner,
    [
      person('new@example.com', { user_uid: one }),
      person('one@example.com', { user_uid: two }),
      person('two@example.com', { user_uid: null, note: 'mine' }),
      person('three@example.com', { user_uid: 'nobody' }),
      person('ONE@example.com'),
    ],
    { mode: 'upsert', match: 'user_uid' },
  )
  expect(body.rows).toMatchObject([
    { row: 1, outcome: 'updated', user_uid: one },
    { row: 2, outcome: 'updated', user_uid: two },
    { row: 3, outcome: 'created', user_uid: expect.any(String) },
    failed(4, 'user_uid', unknown),
    failed(5, 'email', 'email: also in row 2'),
  ])
  const { users } = (await owner.clients('/')).body
  expect(users.map(({ email }: { email: string }) => email)).toEqual([
    'new@example.com',
    'one@example.com',
    'two@example.com',
  ])
})

test('upsert by e-mail creates whoever is not there', async () => {
  const owner = await newOrganization()
  const one = await createClient(owner, { email: 'one@example.com', display_name: 'A person' })
  const rows = [person('ONE@example.com'), person('two@example.com')]
  const { body } = await importing(owner, rows, { mode: 'upsert' })
  expect(body.rows).toEqual([
    { row: 1, outcome: 'unchanged', user_uid: one },
    { row: 2, outcome: 'created', user_uid: expect.any(String) },
  ])
  const again = await importing(owner, rows, { mode: 'upsert' })
  expect(again.body).toMatchObject({ created: 0, unchanged: 2 })
})

test('the limit of a plan is exact, and a row that fails or changes somebody takes no place', async () => {
  const owner = await newOrganization({ client_limit: 3 })
  const one = await createClient(owner, { email: 'one@example.com' })
  const rows = [
    person('one@example.com', { age: 20 }),
    person('two@example.com'),
    person('wrong'),
    person('three@example.com'),
    person('four@example.com'),
    person('Four@example.com'),
  ]
  for (const dry_run of ['true', 'false']) {
    const refused = await importing(owner, rows, { mode: 'upsert', dry_run })
    expect([refused.status, refused.body]).toEqual([
      404,
      {
        error: full,
        details: [{ field: 'body', message: 'The file has 3 rows to create, and the plan 2 places left' }],
      },
    ])
  }
  expect((await owner.clients('/filter')).body.query_count).toBe(1)
  const { body } = await importing(owner, rows, { mode: 'upsert', on_limit: 'fill' })
  expect(body.rows).toMatchObject([
    { row: 1, outcome: 'updated', user_uid: one, changes: { age: [null, '20'] } },
    { row: 2, outcome: 'created' },
    { row: 3, outcome: 'failed' },
    { row: 4, outcome: 'created' },
    failed(5, 'body', full),
    failed(6, 'body', full),
  ])
  expect((await importing(owner, [person('five@example.com')])).status).toBe(404)
  expect((await importing(owner, [person('one@example.com')])).body.failed).toBe(1)
})
