// Simultaneous calls have exactly the allowed outcome, lose nothing and leave nothing behind.
import { expect, test } from 'vitest'
import { aClient, aUser, createClient, database, newOrganization, operate, type Answer } from '../helpers.ts'

const crowd = 200
const many = <Result>(call: (number: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: crowd }, (_, number) => call(number)))
const withStatus = (answers: Answer[], wanted: number) => answers.filter(({ status }) => status === wanted)

async function counts(id: string): Promise<unknown[]> {
  const { organization } = (await operate(`/organizations/${id}`)).body
  const row = await database
    .prepare('SELECT count(*) AS n FROM clients WHERE organization_id = ?')
    .bind(id)
    .first()
  return [organization.client_count, row?.n]
}

test.each([
  ['the free plan', { plan: 'free' }, 10, 'Free'],
  ['an override', { plan: 'enterprise', client_limit: 6 }, 6, 'Enterprise'],
])('of 200 racing creates for the last 5 places of %s, exactly 5 succeed', async (_, facts, limit, plan) => {
  const organization = await newOrganization(facts)
  for (let n = 0; n < limit - 5; n++) await createClient(organization)
  const answers = await many(() => organization.clients('/', { json: aClient() }))

  const created = withStatus(answers, 201)
  const refused = withStatus(answers, 404)
  expect([created.length, refused.length]).toEqual([5, crowd - 5])
  for (const { body } of refused) {
    expect(body).toEqual({ error: `User creation limit reached for ${plan} plan` })
  }
  expect(await counts(organization.id)).toEqual([limit, limit])
  const { users } = (await organization.clients('/')).body
  const uids: string[] = users.map(({ user_uid }: { user_uid: string }) => user_uid)
  expect(uids).toHaveLength(limit)
  for (const { body } of created) expect(uids).toContain(body.userData.user_uid)
  const filtered = await organization.clients('/filter')
  expect(filtered.body.query_count).toBe(limit)
})

test('racing deletions and creates never exceed the limit or lose a count', async () => {
  const organization = await newOrganization({ client_limit: 10 })
  const uids: string[] = []
  for (let n = 0; n < 10; n++) uids.push(await createClient(organization))
  const [creations, deletions] = await Promise.all([
    many(() => organization.clients('/', { json: aClient() })),
    Promise.all(
      uids.slice(0, 5).map((user_uid) => organization.clients('/', { method: 'DELETE', json: { user_uid } })),
    ),
  ])
  expect(withStatus(deletions, 200)).toHaveLength(5)
  const created = withStatus(creations, 201).length
  expect(created).toBeLessThanOrEqual(5)
  expect(await counts(organization.id)).toEqual([5 + created, 5 + created])
})

test('of 200 racing creates with one e-mail, one succeeds and the others are 400', async () => {
  const organization = await newOrganization()
  const { email } = aClient()
  const answers = await many((n) =>
    organization.clients('/', { json: aClient({ email: n % 2 ? email : email.toUpperCase() }) }),
  )
  expect(withStatus(answers, 201)).toHaveLength(1)
  const refused = withStatus(answers, 400)
  expect(refused).toHaveLength(crowd - 1)
  for (const { body } of refused) {
    expect(body).toEqual({ error: expect.any(String), details: [{ field: 'email', message: body.error }] })
    expect(body.error).toMatch(/email/)
  }
  expect(await counts(organization.id)).toEqual([1, 1])
})

test('of 200 racing creates with one from_id, one succeeds in each environment', async () => {
  const organization = await newOrganization()
  const json = aUser()
  const message = `User with from_id ${json.from_id} already exists`
  for (const environment of ['dev', 'prod'] as const) {
    const answers = await many(() => organization.users('/create-user', { json }, environment))
    expect(withStatus(answers, 201)).toHaveLength(1)
    const refused = withStatus(answers, 400)
    expect(refused).toHaveLength(crowd - 1)
    for (const { body } of refused) {
      expect(body).toEqual({ error: message, details: [{ field: 'from_id', message }] })
    }
  }
  const { body } = await operate(`/organizations/${organization.id}`)
  expect(body.organization.user_counts).toEqual({ dev: 1, prod: 1 })
  const weights = await database
    .prepare('SELECT count(*) AS n FROM weights WHERE organization_id = ?')
    .bind(organization.id)
    .first()
  expect(weights).toEqual({ n: 2 })
})

test('200 racing edits of one user keep every weight, and the last profile is that of one edit', async () => {
  const organization = await newOrganization()
  const { from_id } = aUser()
  await organization.users('/create-user', { json: aUser({ from_id, goal: 'lose weight' }) })
  const weights = Array.from({ length: crowd }, (_, number) => 70 + number / 10)
  const answers = await many((number) =>
    organization.users('/edit-user', { json: { from_id, weight_kg: weights[number] } }),
  )
  expect(withStatus(answers, 200)).toHaveLength(crowd)
  const { results } = await database
    .prepare('SELECT weight_kg FROM weights WHERE organization_id = ?')
    .bind(organization.id)
    .all<{ weight_kg: number }>()
  const numerically = (one: number, other: number) => one - other
  expect(results.map(({ weight_kg }) => weight_kg).sort(numerically)).toEqual(
    [...weights, 80].sort(numerically),
  )

  const { profile } = (await organization.users(`/get-user-profile?from_id=${from_id}`)).body
  const last = answers.find(({ body }) => body.profile.weight_kg === profile.weight_kg)
  expect(profile).toEqual(last?.body.profile)
  // The goal is unchanged, so the target is still 95 % of the first weight, 80.
  expect(profile.target_weight_kg).toBe(76)
})

test('a deletion that races updates, notes and sessions leaves no row and no count', async () => {
  const organization = await newOrganization()
  const user_uid = await createClient(organization)
  const others = [
    () => organization.clients('/', { method: 'PUT', json: { user_uid, gender: 'male', weight: 70 } }),
    () => organization.clients(`/save-notes/${user_uid}`, { json: { note: 'a note' } }),
    () => organization.clients(`/record-session/${user_uid}`, { json: { activity: 'Running' } }),
  ]
  const remove = () => organization.clients('/', { method: 'DELETE', json: { user_uid } })
  const answers = await many((number) => (number === crowd / 2 ? remove() : (others[number % 3] ?? remove)()))
  expect(answers[crowd / 2]?.status).toBe(200)
  expect(answers.filter(({ status }) => ![200, 201, 404].includes(status))).toEqual([])
  for (const table of ['clients', 'notes', 'sessions']) {
    const left = database.prepare(`SELECT count(*) AS n FROM ${table} WHERE organization_id = ?`)
    expect(await left.bind(organization.id).first('n'), table).toBe(0)
  }
  const counts = database.prepare('SELECT client_count FROM organizations WHERE id = ?')
  expect(await counts.bind(organization.id).first()).toEqual({ client_count: 0 })
})
