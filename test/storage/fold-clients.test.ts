// The words of clients: written with each client, and by a job for the clients of before there was a search.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { fold, phoneWords, wordsOf } from '../../src/domain/search.ts'
import { foldClients } from '../../src/storage/index.ts'
import { aClient, createClient, database, newOrganization, type Organization } from '../helpers.ts'
import { aRun } from '../jobs/a-run.ts'
import { populate } from './population.ts'

interface Person {
  display_name: string
  email: string
  phone: string | null
}

async function stored({ id }: Organization) {
  const ask = (sql: string) => database.prepare(sql).bind(id)
  const [clients, words] = await database.batch<Record<string, string | null>>([
    ask('SELECT * FROM clients WHERE organization_id = ? ORDER BY user_uid'),
    ask('SELECT word, user_uid FROM client_words WHERE organization_id = ? ORDER BY user_uid, word'),
  ])
  return { clients: clients?.results ?? [], words: words?.results ?? [] }
}

/** Clients of before there was a search. */
async function populateUnfolded(organization: Organization, size: number): Promise<string[]> {
  const uids = await populate(organization, size)
  const unfold = database.prepare("UPDATE clients SET words = NULL, sort_name = '' WHERE organization_id = ?")
  await unfold.bind(organization.id).run()
  return uids
}

const wordsOfPerson = ({ display_name, email, phone }: Person) =>
  [...new Set([...wordsOf(display_name), ...wordsOf(email), ...phoneWords(phone ?? '')])].sort()

/** Each client is found by the words of its name, e-mail and phone, and by no others. */
async function expectFolded(organization: Organization): Promise<void> {
  const { clients, words } = await stored(organization)
  const expected = clients.flatMap(({ user_uid, display_name, email, phone = null }) =>
    wordsOfPerson({ display_name: display_name ?? '', email: email ?? '', phone }).map((word) => ({
      word,
      user_uid,
    })),
  )
  expect(words).toEqual(expected)
  expect(clients.map((each) => each.sort_name)).toEqual(clients.map((each) => fold(each.display_name ?? '')))
}

test('a client has the words of its name, e-mail and phone, and changes and loses them', async () => {
  const organization = await newOrganization()
  const json = aClient({ display_name: 'Zoë Müller', email: 'zoe.m@example.com', phone: '+41 44 123' })
  const { clients } = organization
  const { body } = await clients('/', { json })
  const { user_uid } = body.userData
  await expectFolded(organization)
  expect((await stored(organization)).words.map(({ word }) => word)).toEqual([
    '4144123',
    '44123',
    'com',
    'example',
    'm',
    'muller',
    'zoe',
  ])
  for (const change of [
    { display_name: 'Łucja Müller' },
    { email: 'lucja@gym.example' },
    { phone: '0041 44 123' },
    { age: 40 },
    { phone: null },
    { display_name: 'Lucja Muller', email: 'muller@example.com', phone: '1234' },
  ]) {
    expect((await clients('/', { method: 'PUT', json: { user_uid, ...change } })).status).toBe(200)
    await expectFolded(organization)
  }
  await clients('/', { method: 'DELETE', json: { user_uid } })
  expect((await stored(organization)).words).toEqual([])
})

test('a change writes only the words that differ', async () => {
  const organization = await newOrganization()
  const user_uid = await createClient(organization, { display_name: 'Ann Smith', email: 'ann@example.com' })
  const words = JSON.stringify({ $n: ['ann', 'jones'] })
  const { meta } = await database
    .prepare(`UPDATE clients SET words = json_patch(words, ?3) WHERE organization_id = ?1 AND user_uid = ?2`)
    .bind(organization.id, user_uid, words)
    .run()
  // The client, "smith" that goes and "jones" that comes.
  expect(meta.rows_written).toBe(3)
})

const limits = { rows: 10, steps: 2 }

test('the job folds clients that no build has folded, in steps, as no event and no version', async () => {
  const organization = await newOrganization()
  const user_uid = await createClient(organization)
  await populateUnfolded(organization, 45)
  await database
    .prepare('UPDATE clients SET words = NULL WHERE organization_id = ? AND user_uid = ?')
    .bind(organization.id, user_uid)
    .run()
  const history = async () =>
    (
      await database
        .prepare('SELECT max(seq) AS seq FROM events WHERE organization_id = ?')
        .bind(organization.id)
        .run()
    ).results
  const [before, events] = [await stored(organization), await history()]
  const seen: number[] = []
  for (let finished = false; !finished;) {
    const done = await foldClients(env, aRun(), limits)
    seen.push(done.clients_folded)
    finished = done.finished
  }
  expect(seen.reduce((sum, each) => sum + each)).toBeGreaterThanOrEqual(46)
  expect(Math.max(...seen)).toBe(20)
  await expectFolded(organization)
  const versions = ({ clients }: typeof before) => clients.map(({ version }) => version)
  expect(versions(await stored(organization))).toEqual(versions(before))
  expect(await history()).toEqual(events)
  expect(await foldClients(env, aRun(), limits)).toEqual({ clients_folded: 0, finished: true })
  expect(
    await foldClients(
      env,
      aRun(new Date(), () => true),
      limits,
    ),
  ).toMatchObject({ finished: false })
})

test('a client who is renamed while the job folds keeps the new name, and runs may overlap', async () => {
  const organization = await newOrganization()
  await populateUnfolded(organization, 30)
  const [client] = (await stored(organization)).clients
  const rename = { user_uid: client?.user_uid, display_name: 'Renamed Person' }
  await Promise.all([
    foldClients(env, aRun(), limits),
    organization.clients('/', { method: 'PUT', json: rename }),
    foldClients(env, aRun(), limits),
  ])
  while (!(await foldClients(env, aRun(), limits)).finished);
  await expectFolded(organization)
})
