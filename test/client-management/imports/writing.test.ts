// How an import writes: its events, its warning, beside others, and for whom.
import { expect, test } from 'vitest'
import { clientColumns } from '../../../src/storage/clients/rows.ts'
import { createClient, database, newOrganization } from '../../helpers.ts'
import { eventsOf, newestOf } from '../../events/expected.ts'
import { shownChanges, warningsOf } from '../../events/usage.ts'
import { importing } from './importing.ts'

const person = (number: number, more: object = {}) => ({
  display_name: `Person ${number}`,
  email: `person-${number}@example.com`,
  ...more,
})
const people = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => person(from + n))

test('each row makes one event with the key that called and the request of all, in the order of the file', async () => {
  const owner = await newOrganization()
  const one = await createClient(owner, { email: 'one@example.com' })
  const two = await createClient(owner, { email: 'two@example.com' })
  const same = await createClient(owner, { email: 'same@example.com', weight: 70 })
  await owner.clients(`/save-notes/${two}`, { json: { note: 'Four' } })
  const starts = await newestOf(owner.id)
  const rows = [
    person(1, { note: 'New', tags: ['a'] }),
    { display_name: 'One', email: 'one@example.com', weight: 71, note: 'Both' },
    { display_name: 'Test Client', email: 'two@example.com', note: 'Äh' },
    { display_name: 'Test Client', email: 'same@example.com', weight: 70 },
    person(2, { age: -1 }),
  ]
  const { body, headers } = await importing(owner, rows, { mode: 'upsert' })
  const events = await eventsOf(owner.id, starts)
  const [created] = body.rows
  expect(events.map(({ type, subject, changes }) => [type, subject, JSON.parse(changes)])).toEqual([
    [
      'client.created',
      `client:${created.user_uid}`,
      {
        admin_uid: [null, owner.adminUid],
        display_name: [null, 'Person 1'],
        email: [null, 'person-1@example.com'],
        tags: [null, { '#a': 'a' }],
        status: [null, 'active'],
        created_at: [null, expect.any(String)],
        note: [null, 3],
      },
    ],
    [
      'client.updated',
      `client:${one}`,
      { display_name: ['Test Client', 'One'], weight: [null, 71], note: [null, 4] },
    ],
    ['client.note_saved', `client:${two}`, { note: [4, 3] }],
  ])
  for (const { actor, request_id } of events) {
    expect(JSON.parse(actor)).toMatchObject({ type: 'key', name: 'A key', admin_uid: owner.adminUid })
    expect(request_id).toBe(headers.get('X-Request-Id'))
  }
  const { results } = await database
    .prepare('SELECT user_uid, version FROM clients WHERE organization_id = ?')
    .bind(owner.id)
    .all<{ user_uid: string; version: string }>()
  const changed = results
    .filter(({ user_uid }) => [one, two].includes(user_uid))
    .map(({ version }) => version)
  expect(new Set(changed).size).toBe(1)
  expect(results.find(({ user_uid }) => user_uid === same)?.version).not.toBe(changed[0])
})

test.each([
  [10, 0, 7, []],
  [10, 0, 8, [[0, 8, 80]]],
  [10, 7, 3, [[7, 10, 100]]],
  [10, 8, 2, [[8, 10, 100]]],
  [5, 1, 4, [[1, 5, 100]]],
])(
  'of a limit of %i, %i clients and %i more warn once, of the higher limit',
  async (limit, before, more, expected) => {
    const owner = await newOrganization({ client_limit: limit })
    for (let n = 0; n < before; n++) await createClient(owner)
    const known = (await warningsOf(owner)).length
    const { body, headers } = await importing(owner, [...people(0, more), person(0)])
    expect(body.created).toBe(more)
    const warnings = (await warningsOf(owner)).slice(known)
    expect(shownChanges(warnings)).toEqual(
      expected.map(([from, to, percent]) => ({
        clients: [from, to],
        limit: [null, limit],
        percent: [null, percent],
      })),
    )
    for (const { request_id } of warnings) expect(request_id).toBe(headers.get('X-Request-Id'))
  },
)

test('the triggers of an import write every column that a file sets', async () => {
  const { results } = await database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE name LIKE 'client_of_import_%'")
    .all<{ name: string; sql: string }>()
  const columns = Object.keys(clientColumns({})).filter((column) => column !== 'photo')
  for (const kind of ['created', 'kinds']) {
    const { sql = '' } = results.find(({ name }) => name === `client_of_import_${kind}`) ?? {}
    expect(columns.filter((column) => !sql.includes(`NEW.fields ->> '${column}'`))).toEqual([])
  }
})
