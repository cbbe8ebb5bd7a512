// Many at once: exactly the allowed outcome, nothing lost, nothing left behind.
import { expect, test } from 'vitest'
import { aClient, aUser, createClient, database, newOrganization, operate, type Answer } from '../helpers.ts'

const crowd = 200
const many = <Result>(call: (number: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: crowd }, (_, number) => call(number)))
const count = (answers: Answer[], status: number) => answers.filter((each) => each.status === status).length

test('200 creates for the last 5 places of a plan', async () => {
  const organization = await newOrganization({ plan: 'free' })
  for (let n = 0; n < 5; n++) await createClient(organization)
  const answers = await many(() => organization.clients('/', { json: aClient() }))
  expect([count(answers, 201), count(answers, 404)]).toEqual([5, crowd - 5])
  const { body } = await operate(`/organizations/${organization.id}`)
  expect(body.organization.client_count).toBe(10)
})

test('200 creates with one e-mail', async () => {
  const organization = await newOrganization()
  const person = aClient()
  const answers = await many(() => organization.clients('/', { json: person }))
  expect([count(answers, 201), count(answers, 400)]).toEqual([1, crowd - 1])
})

test('200 creates with one from_id', async () => {
  const organization = await newOrganization()
  const user = aUser()
  const answers = await many(() => organization.users('/create-user', { json: user }))
  expect([count(answers, 201), count(answers, 400)]).toEqual([1, crowd - 1])
  const { body } = await operate(`/organizations/${organization.id}`)
  expect(body.organization.user_counts).toEqual({ dev: 0, prod: 1 })
})

test('200 edits of one user lose no weight, and the targets are those of the last state', async () => {
  const organization = await newOrganization()
  const { from_id } = aUser()
  await organization.users('/create-user', { json: aUser({ from_id, goal: 'lose weight' }) })
  const weights = Array.from({ length: crowd }, (_, number) => 70 + number / 10)
  const answers = await many((number) =>
    organization.users('/edit-user', { json: { from_id, weight_kg: weights[number] } }),
  )
  expect(count(answers, 200)).toBe(crowd)
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
  // The goal stayed, so the baseline is still the first weight: 95 % of 80.
  expect(profile.target_weight_kg).toBe(76)
})

test('a delete against updates, notes and sessions leaves nothing behind', async () => {
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
  const counts = database.prepare('SELECT client_count, male_count FROM organizations WHERE id = ?')
  expect(await counts.bind(organization.id).first()).toEqual({ client_count: 0, male_count: 0 })
})
