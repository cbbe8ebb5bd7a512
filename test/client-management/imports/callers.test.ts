// How an import writes: its events, its warning, beside others, and for whom.
import { expect, test } from 'vitest'
import { call, createClient, database, newOrganization } from '../../helpers.ts'
import { limited } from '../../http/limited.ts'
import { everythingOf } from '../../world/everything.ts'
import { failed, importing, importOf } from './importing.ts'

const person = (number: number, more: object = {}) => ({
  display_name: `Person ${number}`,
  email: `person-${number}@example.com`,
  ...more,
})

test("somebody else's clients are never found, and nothing of them changes", async () => {
  const [owner, other] = [await newOrganization(), await newOrganization()]
  const theirs = await createClient(other, { email: 'one@example.com', weight: 70, tags: ['a'] })
  const before = await everythingOf(other)
  const row = {
    user_uid: theirs,
    email: 'one@example.com',
    display_name: 'Mine',
    weight: 1,
    note: 'Mine',
    tags: ['b'],
  }
  for (const query of [
    { mode: 'update' },
    { mode: 'update', match: 'user_uid' },
    { mode: 'upsert', match: 'user_uid' },
  ])
    expect((await importing(owner, [row], query)).body).toMatchObject({
      failed: 1,
      rows: [{ user_uid: null }],
    })
  expect((await importing(owner, [row])).body).toMatchObject({ created: 1 })
  expect(await everythingOf(other)).toEqual(before)
})

test('a column of notes needs notes:write, and their lengths are shown to those who may read them', async () => {
  const owner = await newOrganization()
  const sentence = 'User does not have the required permissions'
  const refused = await importing(await limited(owner, 'clients', ['transfer']), [
    person(1, { note: 'A note' }),
  ])
  expect([refused.status, refused.body]).toEqual([
    403,
    { error: sentence, details: [{ field: 'scope', message: 'this key lacks notes:write' }] },
  ])
  const without = await importing(await limited(owner, 'clients', ['transfer']), [person(1)])
  expect(without.body.created).toBe(1)
  const writer = await limited(owner, 'clients', ['transfer', 'notes:write'])
  const { body } = await importing(writer, [{ email: person(1).email, note: 'Four' }], { mode: 'update' })
  expect(body.rows).toMatchObject([{ outcome: 'updated', changes: {} }])
  const none = await importing(await limited(owner, 'clients', ['clients:write', 'notes:write']), [person(2)])
  expect([none.status, none.body.details]).toEqual([
    403,
    [{ field: 'scope', message: 'this key lacks transfer' }],
  ])
})

test('tags: a row beyond 1 000 different ones fails, and one that gives some up makes room', async () => {
  const owner = await newOrganization()
  const uid = await createClient(owner, { email: 'one@example.com', tags: ['own'] })
  const tags = (from: number) => Array.from({ length: 20 }, (_, n) => `tag ${from + n}`)
  const rows = Array.from({ length: 50 }, (_, n) => person(n, { tags: tags(n * 20) }))
  const sentence = expect.stringMatching(/^tags must be at most 1000 different ones/)
  const { body } = await importing(owner, rows)
  expect(body).toMatchObject({ created: 49, failed: 1 })
  expect(body.rows[49]).toEqual(failed(50, 'tags', sentence))
  const again = await importing(
    owner,
    [
      person(49, { tags: tags(980) }),
      { display_name: 'One', email: 'one@example.com', tags: tags(0) },
      person(49, { tags: tags(980) }),
      person(50, { tags: ['one more'] }),
    ],
    { mode: 'upsert' },
  )
  expect(again.body.rows).toMatchObject([
    failed(1, 'tags', sentence),
    { outcome: 'updated', user_uid: uid },
    { outcome: 'created' },
    failed(4, 'tags', sentence),
  ])
})

test('a call that is repeated with its Idempotency-Key changes nothing, and knows names and no values', async () => {
  const owner = await newOrganization({ client_limit: 3 })
  const one = await createClient(owner, { email: 'one@example.com' })
  const rows = [
    { display_name: 'One', email: 'one@example.com', age: 30, preferable_activities: ['Running'] },
    person(1),
    person(2, { note: 'Kept nowhere' }),
    person(3, { age: 0, weight: 0 }),
  ]
  const key = { 'Idempotency-Key': 'an-import' }
  const first = await importing(owner, rows, { mode: 'upsert' }, key)
  const before = await everythingOf(owner)
  const again = await importing(owner, rows, { mode: 'upsert' }, key)
  expect(again.headers.get('Idempotency-Replayed')).toBe('true')
  const refused = (field: string) => ({ field, message: `${field} was refused when the file was first sent` })
  expect(again.body).toEqual({
    ...first.body,
    rows: [
      {
        row: 1,
        outcome: 'updated',
        user_uid: one,
        changes: { display_name: [null, null], age: [null, null], preferable_activities: [null, null] },
      },
      ...first.body.rows.slice(1, 3),
      { row: 4, outcome: 'failed', user_uid: null, errors: [refused('age'), refused('weight')] },
    ],
  })
  expect(await everythingOf(owner)).toEqual(before)
  const outcomes = await database
    .prepare("SELECT outcome FROM outcomes WHERE organization_id = ? AND subject = 'import'")
    .bind(owner.id)
    .all<{ outcome: string }>()
  expect(outcomes.results).toHaveLength(1)
  expect(outcomes.results[0]?.outcome).not.toMatch(/One|[:[,]30[,\]}]|Running|example|Kept/)
  // It was refused, so it is not kept.
  const full = await importing(owner, [person(7)], {}, { 'Idempotency-Key': 'a-full-plan' })
  expect(full.status).toBe(404)
  await owner.clients(`/archive/${one}`, { method: 'POST' })
  const later = await importing(owner, [person(7)], {}, { 'Idempotency-Key': 'a-full-plan' })
  expect(later.body.created).toBe(1)
  const another = await importing(owner, [person(8)], {}, { 'Idempotency-Key': 'a-full-plan' })
  expect(another.status).toBe(422)
})

test('the same bytes in another format or charset are another request', async () => {
  const owner = await newOrganization()
  const [path, { headers = {} }] = importOf(owner, [], {}, { 'Idempotency-Key': 'once' })
  const send = (type: string) =>
    call(path, {
      headers: { ...headers, 'Content-Type': type },
      body: '{"a":1},Name,Email\n1,A,a@example.com',
    })
  expect((await send('text/csv')).body).toMatchObject({ total: 1, created: 1 })
  expect((await send('text/csv; charset=UTF-8')).headers.get('Idempotency-Replayed')).toBe('true')
  for (const type of ['application/x-ndjson', 'text/csv; charset=windows-1252']) {
    const { status, body } = await send(type)
    expect([status, body]).toEqual([422, { error: 'Idempotency-Key was used before with another request' }])
  }
})
