// What comes of the rows of an import that changes clients.
import { expect, test } from 'vitest'
import { createClient, newOrganization, type Organization } from '../../helpers.ts'
import { failed, importing } from './importing.ts'

const taken = 'A user with this email already exists'
const unknown = 'User not found or not under admin'
const archived = 'An archived client must be restored first'
const detailsOf = async ({ clients }: Organization, uid: string) => (await clients(`/${uid}`)).body

test('update by user_uid: blank leaves, null clears, equal is unchanged', async () => {
  const owner = await newOrganization()
  const one = await createClient(owner, {
    email: 'one@example.com',
    weight: 70,
    tags: ['a'],
    metadata: { a: 1 },
  })
  const two = await createClient(owner, { email: 'two@example.com' })
  const old = await createClient(owner, { email: 'old@example.com', weight: 70 })
  await owner.clients(`/archive/${old}`, { method: 'POST' })
  await owner.clients(`/save-notes/${one}`, { json: { note: 'same' } })
  const { body } = await importing(
    owner,
    [
      { user_uid: one, weight: 70, email: 'one@example.com', tags: ['a'], metadata: { a: 1 }, note: 'same' },
      { user_uid: two, email: 'ONE@example.com' },
      { user_uid: 'nobody', weight: 1 },
      { weight: 1 },
      { user_uid: two, email: 'Two@example.com', age: 20, note: 'äö' },
      { user_uid: two, weight: 1 },
      { user_uid: old, weight: 70 },
      { user_uid: old, weight: 71 },
    ],
    { mode: 'update', match: 'user_uid' },
  )
  expect(body.rows).toEqual([
    { row: 1, outcome: 'unchanged', user_uid: one },
    failed(2, 'email', 'email: also in row 1', two),
    failed(3, 'user_uid', unknown),
    failed(4, 'user_uid', 'Missing required user UID'),
    {
      row: 5,
      outcome: 'updated',
      user_uid: two,
      changes: { age: [null, '20'], email: ['two@example.com', 'Two@example.com'], note: [null, 4] },
    },
    failed(6, 'user_uid', 'user_uid: also in row 5', two),
    { row: 7, outcome: 'unchanged', user_uid: old },
    failed(8, 'user_uid', 'user_uid: also in row 7', old),
  ])
  const cleared = await importing(
    owner,
    [
      { user_uid: one, weight: null, tags: null, metadata: null, note: null, brand: null },
      { user_uid: two, email: 'ONE@example.com' },
      { user_uid: old, weight: 71 },
    ],
    { mode: 'update', match: 'user_uid' },
  )
  expect(cleared.body.rows).toEqual([
    {
      row: 1,
      outcome: 'updated',
      user_uid: one,
      changes: { weight: [70, null], tags: [['a'], []], metadata: [['a'], []], note: [4, null] },
    },
    failed(2, 'email', taken, two),
    failed(3, 'user_uid', archived, old),
  ])
  expect(await detailsOf(owner, one)).toMatchObject({
    weight: null,
    tags: [],
    metadata: {},
    notes: { text: null },
  })
})

test('update by e-mail: its spelling stays, and an id beside it says nothing', async () => {
  const owner = await newOrganization()
  const one = await createClient(owner, { email: 'One@example.com' })
  const { body } = await importing(
    owner,
    [
      { email: 'one@EXAMPLE.com', user_uid: 'of another roster', height: 180 },
      { email: 'ONE@example.com', height: 181 },
      { email: 'nobody@example.com', height: 181 },
      { height: 181 },
      { email: 'one', height: 0 },
    ],
    { mode: 'update' },
  )
  expect(body.rows).toEqual([
    { row: 1, outcome: 'updated', user_uid: one, changes: { height: [null, 180] } },
    failed(2, 'email', 'email: also in row 1', one),
    failed(3, 'email', unknown),
    failed(4, 'email', 'email is required'),
    {
      ...failed(5, '', ''),
      errors: [
        { field: 'email', message: expect.any(String) },
        { field: 'height', message: 'height must be a number greater than 0 and at most 1000' },
      ],
    },
  ])
})

test('a merge of metadata beyond its limits fails its row', async () => {
  const owner = await newOrganization()
  const many = (from: number) =>
    Object.fromEntries(Array.from({ length: 26 }, (_, n) => [`key${n + from}`, n]))
  const one = await createClient(owner, { email: 'one@example.com', metadata: many(0) })
  const { body } = await importing(
    owner,
    [
      { email: 'one@example.com', metadata: many(26) },
      { email: 'one@example.com', metadata: many(25) },
      { email: 'one@example.com', metadata: { ...many(27), key0: null } },
    ],
    { mode: 'update' },
  )
  expect(body.rows).toEqual([
    failed(1, 'metadata', expect.stringMatching(/^metadata must be an object/), one),
    failed(2, 'metadata', expect.stringMatching(/^metadata must be an object/), one),
    failed(3, 'metadata', expect.stringMatching(/^metadata must be an object/), one),
  ])
  const smaller = await importing(
    owner,
    [{ email: 'one@example.com', metadata: { key0: null, new: { a: [null] } } }],
    {
      mode: 'update',
    },
  )
  expect(smaller.body.rows[0].changes).toEqual({ metadata: [['key0'], ['new']] })
})
