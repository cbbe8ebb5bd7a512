// POST /client-management/clients: the number of clients that a plan allows.
import { describe, expect, test } from 'vitest'
import { aClient, database, newOrganization, type Organization } from '../helpers.ts'
import { expectRefusal, outcome } from './client-answers.ts'

const create = (fields: object, of: Organization) => of.clients('/', { json: fields })

/** Fills an organization with clients in one statement; the e-mails are `seed-{n}@example.com`. */
const seed = ({ id, adminUid }: Organization, count: number) =>
  database
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
      INSERT INTO clients (organization_id, user_uid, admin_uid, display_name, email, created_at)
      SELECT ?, 'seed-' || i, ?, 'Seed', 'seed-' || i || '@example.com', '2026-01-01T00:00:00.000Z' FROM n`,
    )
    .bind(count, id, adminUid)
    .run()

describe('the limit', () => {
  test.each([
    ['free', 10, 'Free', undefined],
    ['pro', 500, 'Pro', undefined],
    ['pro', 2, 'Pro', 2],
    ['enterprise', 3, 'Enterprise', 3],
    ['free', 12, 'Free', 12],
  ])('of plan %s is %d', async (plan, limit, name, override) => {
    const full = await newOrganization({ plan, ...(override !== undefined && { client_limit: override }) })
    await seed(full, limit - 1)
    const last = await create(aClient(), full)
    expect(last.status).toBe(201)
    const refused = { status: 404, body: { error: `User creation limit reached for ${name} plan` } }
    expect(outcome(await create(aClient(), full))).toEqual(refused)
    // The rules and duplicates come first; a deletion makes room for one.
    expectRefusal(await create(aClient({ age: 0 }), full), 'age')
    expectRefusal(await create(aClient({ email: 'SEED-1@example.com' }), full), 'email')
    await full.clients('/', { method: 'DELETE', json: { user_uid: last.body.userData.user_uid } })
    expect((await create(aClient(), full)).status).toBe(201)
    expect(outcome(await create(aClient(), full))).toEqual(refused)
  })

  test('of 0 allows no client, and the enterprise plan has no limit', async () => {
    const none = await newOrganization({ plan: 'pro', client_limit: 0 })
    expect(outcome(await create(aClient(), none))).toEqual({
      status: 404,
      body: { error: 'User creation limit reached for Pro plan' },
    })
    const large = await newOrganization({ plan: 'enterprise' })
    await seed(large, 1000)
    expect((await create(aClient(), large)).status).toBe(201)
  })

  test('lets exactly 5 of 50 racing requests take the last 5 places', async () => {
    const race = await newOrganization({ plan: 'free' })
    await seed(race, 5)
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(aClient(), race)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(45)
    expect((await race.clients('/')).body.users).toHaveLength(10)
  })
})
