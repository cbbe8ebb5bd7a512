// What must hold exactly when requests race.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { aClient, aUser, createClient, newOrganization, operate, type Answer } from '../helpers.ts'

const racers = Array.from({ length: 50 }, (_, index) => index)
const withStatus = (answers: Answer[], wanted: number) => answers.filter(({ status }) => status === wanted)

async function counts(id: string): Promise<unknown[]> {
  const { organization } = (await operate(`/organizations/${id}`)).body
  const row = await env.DB.prepare('SELECT count(*) AS n FROM clients WHERE organization_id = ?')
    .bind(id)
    .first()
  return [organization.client_count, row?.n]
}

test.each([
  ['the free plan', { plan: 'free' }, 10, 'Free'],
  ['an override', { plan: 'enterprise', client_limit: 6 }, 6, 'Enterprise'],
])('50 creates that race for the last 5 places of %s: 5 get them', async (_, facts, limit, plan) => {
  const organization = await newOrganization(facts)
  for (let n = 0; n < limit - 5; n++) await createClient(organization)
  const answers = await Promise.all(racers.map(() => organization.clients('/', { json: aClient() })))

  const created = withStatus(answers, 201)
  const refused = withStatus(answers, 404)
  expect([created.length, refused.length]).toEqual([5, 45])
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

test('deletions and creates that race never go past the limit or lose a count', async () => {
  const organization = await newOrganization({ client_limit: 10 })
  const uids: string[] = []
  for (let n = 0; n < 10; n++) uids.push(await createClient(organization))
  const answers = await Promise.all([
    ...racers.map(() => organization.clients('/', { json: aClient() })),
    ...uids
      .slice(0, 5)
      .map((user_uid) => organization.clients('/', { method: 'DELETE', json: { user_uid } })),
  ])
  expect(withStatus(answers, 200)).toHaveLength(5)
  const created = withStatus(answers, 201).length
  expect(created).toBeLessThanOrEqual(5)
  expect(await counts(organization.id)).toEqual([5 + created, 5 + created])
})

test('50 creates with one e-mail: one gets it, the others are told', async () => {
  const organization = await newOrganization()
  const { email } = aClient()
  const answers = await Promise.all(
    racers.map((n) =>
      organization.clients('/', { json: aClient({ email: n % 2 ? email : email.toUpperCase() }) }),
    ),
  )
  expect(withStatus(answers, 201)).toHaveLength(1)
  const refused = withStatus(answers, 400)
  expect(refused).toHaveLength(49)
  for (const { body } of refused) {
    expect(body).toEqual({ error: expect.any(String), details: [{ field: 'email', message: body.error }] })
    expect(body.error).toMatch(/email/)
  }
  expect(await counts(organization.id)).toEqual([1, 1])
})

test('50 creates with one from_id: one gets it, in each environment', async () => {
  const organization = await newOrganization()
  const json = aUser()
  const message = `User with from_id ${json.from_id} already exists`
  for (const environment of ['dev', 'prod'] as const) {
    const answers = await Promise.all(
      racers.map(() => organization.users('/create-user', { json }, environment)),
    )
    expect(withStatus(answers, 201)).toHaveLength(1)
    const refused = withStatus(answers, 400)
    expect(refused).toHaveLength(49)
    for (const { body } of refused) {
      expect(body).toEqual({ error: message, details: [{ field: 'from_id', message }] })
    }
  }
  const { body } = await operate(`/organizations/${organization.id}`)
  expect(body.organization.user_counts).toEqual({ dev: 1, prod: 1 })
  const weights = await env.DB.prepare('SELECT count(*) AS n FROM weights WHERE organization_id = ?')
    .bind(organization.id)
    .first()
  expect(weights).toEqual({ n: 2 })
})
