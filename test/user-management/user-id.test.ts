// The profile and the link are there by the service's own id of a user, too.
import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, getProfile, refused, sentences } from './users.ts'

let organization: Organization
let from_id: string
let user_id: string
beforeAll(async () => {
  organization = await newOrganization()
  const json = aUser({ height_cm: undefined, weight_kg: undefined, height_ft: `5'10`, weight_lbs: 180 })
  from_id = json.from_id
  user_id = (await organization.users('/create-user', { json })).body.user_id
})

const ask = (path: string, query: Record<string, string>, environment: 'dev' | 'prod' = 'prod') =>
  organization.users(`${path}?${new URLSearchParams(query).toString()}`, {}, environment).then(answered)

test('the profile shows the id and the unit', async () => {
  const { profile } = (await getProfile(organization, from_id)).body
  expect(profile).toMatchObject({ user_id, preferred_unit: 'lb' })
  await organization.users('/edit-user', { json: { from_id, height_cm: 178 } })
  expect((await getProfile(organization, from_id)).body.profile.preferred_unit).toBe('kg')
})

describe.each(['/get-user-profile', '/dashboard-url'])('GET %s', (path) => {
  test('answers the same by either id, and by both', async () => {
    const answer = await ask(path, { from_id })
    expect(answer.status).toBe(200)
    expect(await ask(path, { user_id })).toEqual(answer)
    expect(await ask(path, { user_id, from_id })).toEqual(answer)
  })

  test('refuses two ids of different users', async () => {
    const other = await createUser(organization)
    const differ = refused(['user_id', 'user_id is not the one of this from_id'])
    expect(await ask(path, { user_id, from_id: other })).toEqual(differ)
    expect(await ask(path, { user_id: 'nobody', from_id })).toEqual(differ)
    expect(await ask(path, { user_id, from_id: 'nobody' })).toEqual({
      status: 404,
      body: { error: sentences.notFound('nobody') },
    })
  })

  test('finds no user of another environment or organization', async () => {
    const notFound = { status: 404, body: { error: `User with user_id ${user_id} not found` } }
    expect(await ask(path, { user_id }, 'dev')).toEqual(notFound)
    const neighbour = await newOrganization()
    expect(answered(await neighbour.users(`${path}?user_id=${user_id}`))).toEqual(notFound)
  })

  test('refuses an id that is none', async () => {
    const message = 'user_id must be 1 to 128 letters, digits, "-" or "_"'
    expect(await ask(path, { user_id: 'a b' })).toEqual(refused(['user_id', message]))
    expect(await ask(path, { user_id: '' })).toEqual(refused(['from_id', sentences.missingFromId]))
  })
})
