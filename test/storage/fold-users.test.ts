// The words of users: written with each user, and by a job for the users of before there was a search.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { wordsOf } from '../../src/domain/search.ts'
import { foldUsers } from '../../src/storage/index.ts'
import { aroundBatches } from '../around-batches.ts'
import { aUser, database, newOrganization, type Organization } from '../helpers.ts'
import { aRun } from '../jobs/a-run.ts'
import { enrolUsers } from './many-users.ts'

async function stored({ id }: Organization) {
  const ask = (sql: string) => database.prepare(sql).bind(id)
  const [users, words] = await database.batch<Record<string, string | null>>([
    ask('SELECT * FROM users WHERE organization_id = ? ORDER BY environment, from_id'),
    ask(
      'SELECT environment, from_id, word FROM user_words WHERE organization_id = ? ORDER BY environment, from_id, word',
    ),
  ])
  return { users: users?.results ?? [], words: words?.results ?? [] }
}

/** Each user is found by the words of its names and its id, and by no others; an id with `@` as a whole, too. */
async function expectFolded(organization: Organization): Promise<void> {
  const { users, words } = await stored(organization)
  const expected = users.flatMap(({ environment, from_id, first_name, last_name, display_name }) => {
    const texts = [first_name, last_name, display_name, from_id].map((text) => text ?? '')
    const whole = from_id?.includes('@') ? [from_id.toLowerCase()] : []
    const all = new Set([...texts.flatMap(wordsOf), ...whole])
    return [...all].sort().map((word) => ({ environment, from_id, word }))
  })
  expect(words).toEqual(expected)
}

async function history({ id }: Organization) {
  const ask = database.prepare('SELECT max(seq) AS seq FROM events WHERE organization_id = ?')
  return ask.bind(id).first('seq')
}
const limits = { rows: 10, steps: 2 }
const foldAll = async () => {
  while (!(await foldUsers(env, aRun(), limits)).finished);
}

test('a user has the words of its names and its id, and changes and loses them', async () => {
  const organization = await newOrganization()
  const from_id = 'Zoe@Example.com'
  const names = { first_name: 'Zoë', last_name: 'Müller', display_name: 'Zo' }
  const { users } = organization
  expect((await users('/create-user', { json: aUser({ from_id, ...names }) })).status).toBe(201)
  await expectFolded(organization)
  expect((await stored(organization)).words.map(({ word }) => word)).toEqual([
    'com',
    'example',
    'muller',
    'zo',
    'zoe',
    'zoe@example.com',
  ])
  for (const change of [
    { last_name: 'Łuk-Müller' },
    { display_name: 'Zoe' },
    { first_name: 'Ann' },
    { goal: 'maintain' },
    { first_name: 'Bo', last_name: 'Example', display_name: 'Com' },
  ]) {
    expect((await users('/edit-user', { json: { from_id, ...change } })).status).toBe(200)
    await expectFolded(organization)
  }
  await users('/delete-user', { json: { from_id } })
  expect((await stored(organization)).words).toEqual([])
})

test('the job folds users whom no build has folded, in steps, as no event and no version', async () => {
  await foldAll()
  const [organization, neighbour] = [await newOrganization(), await newOrganization()]
  for (const each of [organization, neighbour]) await enrolUsers(each, 25, false)
  // The same from_id in the other environment, whose names differ.
  const other = aUser({ from_id: 'bulk-3', first_name: 'Dev', last_name: 'Only' })
  await organization.users('/create-user', { json: other }, 'dev')
  // Only their keys tell them apart.
  const same = "UPDATE users SET words = NULL, version = 'same'"
  const ofNeighbour = "last_name = iif(organization_id = ?2, 'Elsewhere', last_name)"
  await database
    .prepare(`${same}, ${ofNeighbour} WHERE organization_id IN (?1, ?2)`)
    .bind(organization.id, neighbour.id)
    .run()
  const [before, events] = [await stored(organization), await history(organization)]
  expect(before.users.filter(({ words }) => words === null)).toHaveLength(27)
  const seen: number[] = []
  for (let finished = false; !finished;) {
    const done = await foldUsers(env, aRun(), limits)
    seen.push(done.users_folded)
    finished = done.finished
  }
  expect(seen).toEqual([20, 20, 13])
  for (const each of [organization, neighbour]) await expectFolded(each)
  const unchanged = ({ users }: typeof before) => users.map((user) => ({ ...user, words: '' }))
  expect(unchanged(await stored(organization))).toEqual(unchanged(before))
  expect(await history(organization)).toEqual(events)
  expect(await foldUsers(env, aRun(), limits)).toEqual({ users_folded: 0, finished: true })
  expect(
    await foldUsers(
      env,
      aRun(new Date(), () => true),
      limits,
    ),
  ).toEqual({ users_folded: 0, finished: false })
})

test('folded users are found by their names and ids', async () => {
  const organization = await newOrganization()
  await enrolUsers(organization, 8, false)
  const found = async (q: string) => {
    const { body } = await organization.users(`/list-users?q=${encodeURIComponent(q)}`)
    return body.users.map(({ from_id }: { from_id: string }) => from_id)
  }
  expect(await found('celik')).toEqual([])
  await foldAll()
  expect(await found('celik zoe')).toEqual(['bulk-3', 'bulk-7'])
  expect(await found('bulk 6')).toEqual(['bulk-6'])
})

test('a user who is renamed while the job folds keeps the new name, and runs may overlap', async () => {
  const organization = await newOrganization()
  await enrolUsers(organization, 30, false)
  await Promise.all([
    foldUsers(env, aRun(), limits),
    organization.users('/edit-user', { json: { from_id: 'bulk-1', first_name: 'Renamed' } }),
    foldUsers(env, aRun(), limits),
  ])
  await foldAll()
  await expectFolded(organization)
})

test('words of a user who was changed after the job had read it are not stored', async () => {
  const organization = await newOrganization()
  await foldAll()
  await enrolUsers(organization, 1, false)
  const DB = aroundBatches(async (run, sent) => {
    const results = await run()
    if (sent.some(({ sql }) => sql.includes('users_unfolded')))
      await organization.users('/edit-user', { json: { from_id: 'bulk-0', first_name: 'Renamed' } })
    return results
  })
  expect((await foldUsers({ ...env, DB }, aRun(), { rows: 10, steps: 1 })).users_folded).toBe(1)
  expect((await stored(organization)).words.map(({ word }) => word)).not.toContain('anna')
  await foldAll()
  await expectFolded(organization)
})
