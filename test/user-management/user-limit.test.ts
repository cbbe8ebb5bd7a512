// The limit of an organization's users holds exactly, dev and prod together.
import { expect, test } from 'vitest'
import { aUser, database, newOrganization, operate } from '../helpers.ts'
import { answered, createUser, sentences } from './users.ts'

const environments = ['dev', 'prod'] as const
const refused = (plan: string) => ({
  status: 404,
  body: { error: `User creation limit reached for ${plan} plan` },
})

test('of 200 racing creates in dev and prod for the last 5 places, exactly 5 succeed', async () => {
  const organization = await newOrganization({ user_limit: 7, plan: 'pro' })
  await createUser(organization, {}, 'dev')
  await createUser(organization)
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, number) =>
      organization.users('/create-user', { json: aUser() }, environments[number % 2]),
    ),
  )
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5)
  for (const answer of answers.filter(({ status }) => status !== 201)) {
    expect(answered(answer)).toEqual(refused('Pro'))
  }
  const { user_counts } = (await operate(`/organizations/${organization.id}`)).body.organization
  expect(Number(user_counts.dev) + Number(user_counts.prod)).toBe(7)
  for (const table of ['users', 'weights']) {
    const rows = database.prepare(`SELECT count(*) AS n FROM ${table} WHERE organization_id = ?`)
    expect(await rows.bind(organization.id).first('n'), table).toBe(7)
  }
})

test('a from_id that is taken is reported first, and a refusal makes no event', async () => {
  const organization = await newOrganization({ user_limit: 1 })
  const from_id = await createUser(organization)
  const again = await organization.users('/create-user', { json: aUser({ from_id }) })
  expect([again.status, again.body.error]).toEqual([400, sentences.taken(from_id)])
  const beyond = await organization.users('/create-user', { json: aUser() }, 'dev')
  expect(answered(beyond)).toEqual(refused('Enterprise'))
  const { events } = (await organization.users('/events')).body
  expect(events.map(({ type }: { type: string }) => type)).toEqual(['user.created', 'usage.warning'])
})

test('a lower limit deletes nobody, none is no limit, and an event shows both', async () => {
  const organization = await newOrganization()
  const from_id = await createUser(organization)
  const patch = (user_limit: number | null) =>
    operate(`/organizations/${organization.id}`, { method: 'PATCH', json: { user_limit } })
  expect((await patch(0)).body.organization).toMatchObject({
    user_limit: 0,
    user_counts: { dev: 0, prod: 1 },
  })
  const create = () => organization.users('/create-user', { json: aUser() })
  expect(answered(await create())).toEqual(refused('Enterprise'))
  const edit = { from_id, language: 'de' }
  expect((await organization.users('/edit-user', { json: edit })).status).toBe(200)
  expect((await patch(null)).body.organization.user_limit).toBe(null)
  expect((await create()).status).toBe(201)
  const { events } = (await operate(`/organizations/${organization.id}/events?limit=500`)).body
  const changes = events.filter(({ type }: { type: string }) => type === 'organization.updated')
  expect(changes.map((event: { changes: object }) => event.changes)).toEqual([
    { user_limit: [null, 0] },
    { user_limit: [0, null] },
  ])
})

test('an organization is created with a limit', async () => {
  const { id } = await newOrganization({ user_limit: 3 })
  const { organization } = (await operate(`/organizations/${id}`)).body
  expect(organization.user_limit).toBe(3)
  const { events } = (await operate(`/organizations/${id}/events`)).body
  expect(events[0].changes).toMatchObject({ user_limit: [null, 3] })
})
