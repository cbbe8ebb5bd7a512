import { beforeAll, describe, expect, test } from 'vitest'
import { aClient, database, newOrganization, type Organization } from '../helpers.ts'
import {
  anyUid,
  details,
  everything,
  expectRefusal,
  isoTime,
  multipart,
  nothing,
  outcome,
} from './client-answers.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const create = (fields: object, of = organization) => of.clients('/', { json: fields })

/** Fields as a form has them: everything is text. */
const asText = (fields: object) =>
  Object.entries(fields).map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ])

describe('the answer', () => {
  test('has the ten documented keys and no other when only the required fields were sent', async () => {
    const sent = aClient()
    expect(outcome(await create(sent))).toEqual({
      status: 201,
      body: {
        userData: {
          user_uid: anyUid,
          ...sent,
          age: null,
          gender: null,
          shoeSize: null,
          weight: null,
          height: null,
          profile_photo: null,
          preferable_activities: [],
        },
      },
    })
  })

  test.each<[string, (fields: object) => { json: unknown } | { body: BodyInit }]>([
    ['JSON', (fields) => ({ json: fields })],
    ['JSON in which every value is text', (fields) => ({ json: Object.fromEntries(asText(fields)) })],
    ['a form', (fields) => ({ body: new URLSearchParams(asText(fields)) })],
    ['multipart', (fields) => ({ body: multipart(asText(fields)) })],
  ])('to %s repeats every field that was sent, numbers as numbers', async (_, bodyOf) => {
    const sent = everything()
    const answer = await organization.clients('/', { method: 'POST', ...bodyOf(sent) })
    expect(outcome(answer)).toEqual({
      status: 201,
      body: { userData: { user_uid: anyUid, ...sent, profile_photo: null } },
    })
  })

  test.each(['phone', 'leg_length', 'ycom', 'brand', 'shoeModel'])(
    'has the undocumented %s only when it was sent',
    async (field) => {
      const all = everything()
      const { userData } = (await create(aClient({ [field]: all[field] }))).body
      expect(userData[field]).toEqual(all[field])
      expect(Object.keys(userData)).toHaveLength(11)
      expect(Object.keys((await create(aClient({ [field]: null }))).body.userData)).toHaveLength(10)
    },
  )

  test('is what the details show afterwards, age and shoeSize as text there', async () => {
    const before = Date.now()
    const sent = everything()
    const uid: string = (await create(sent)).body.userData.user_uid
    const shown = await details(organization, uid)
    expect(shown).toEqual({
      ...sent,
      user_uid: uid,
      created_at: isoTime,
      age: '23',
      shoeSize: '7.5',
      profile_photo: null,
      last_session: null,
      admin_uid: organization.adminUid,
      notes: { text: null, updated_at: null },
    })
    expect(Date.parse(String(shown.created_at))).toBeGreaterThanOrEqual(before)
    expect(Date.parse(String(shown.created_at))).toBeLessThanOrEqual(Date.now())
  })

  test('names ids that are new each time and in order of time', async () => {
    const uids: string[] = []
    for (let i = 0; i < 20; i++) {
      uids.push((await create(aClient())).body.userData.user_uid)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    expect(new Set(uids).size).toBe(20)
    expect(uids).toEqual([...uids].sort())
    // 48 bits of time and at least 72 random ones, in an alphabet of 64 at most.
    for (const uid of uids) expect(uid).toMatch(/^[\w-]{20,128}$/)
  })

  test.each(['', '/'])('is the same at the path ending in "%s"', async (end) => {
    expect((await organization.clients(end, { json: aClient() })).status).toBe(201)
  })
})

test('null means absent for every optional field', async () => {
  const { profile_photo, ...optional } = nothing
  const nulls = Object.fromEntries(Object.keys({ ...optional, profile_photo }).map((field) => [field, null]))
  const sent = aClient()
  const { status, body } = await create({ ...sent, ...nulls })
  expect(status).toBe(201)
  expect(await details(organization, body.userData.user_uid)).toMatchObject({ ...sent, ...nothing })
})

test.each([
  ['display_name', null],
  ['display_name', undefined],
  ['email', null],
  ['email', undefined],
])('%s is required: %s is 400', async (field, value) => {
  expectRefusal(await create(aClient({ [field]: value })), field)
})

describe('a taken e-mail', () => {
  test.each([
    ['in the same case', (email: string) => email],
    ['in another case', (email: string) => email.toUpperCase()],
    ['with spaces around', (email: string) => `  ${email} `],
  ])('%s is 400, says what is duplicated and does not repeat it', async (_, again) => {
    const { email } = aClient()
    await create(aClient({ email }))
    const answer = await create(aClient({ email: again(email) }))
    expectRefusal(answer, 'email')
    expect(answer.body.error).toMatch(/already|taken|exists|in use/i)
    expect(JSON.stringify(answer.body).toLowerCase()).not.toContain(email)
  })

  test('is free in another organization and after its client is deleted', async () => {
    const { email } = aClient()
    const { userData } = (await create(aClient({ email }))).body
    expect((await create(aClient({ email }), await newOrganization())).status).toBe(201)
    await organization.clients('/', { method: 'DELETE', json: { user_uid: userData.user_uid } })
    expect((await create(aClient({ email }))).status).toBe(201)
  })

  test('goes to exactly one of ten who race for it', async () => {
    const { email } = aClient()
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(aClient({ email }))))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(400)])
  })
})

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

  test('of 0 allows nobody, and enterprise has none', async () => {
    const none = await newOrganization({ plan: 'pro', client_limit: 0 })
    expect(outcome(await create(aClient(), none))).toEqual({
      status: 404,
      body: { error: 'User creation limit reached for Pro plan' },
    })
    const large = await newOrganization({ plan: 'enterprise' })
    await seed(large, 1000)
    expect((await create(aClient(), large)).status).toBe(201)
  })

  test('lets exactly 5 of 50 through that race for the last 5 places', async () => {
    const race = await newOrganization({ plan: 'free' })
    await seed(race, 5)
    const answers = await Promise.all(Array.from({ length: 50 }, () => create(aClient(), race)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(45)
    expect((await race.clients('/')).body.users).toHaveLength(10)
  })
})
