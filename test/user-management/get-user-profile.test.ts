import { beforeAll, expect, test, vi } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { answered, clockAtNoon, createUser, noTargets, profileOf, sentences } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
clockAtNoon()

const ask = (path: string, environment: 'dev' | 'prod' = 'prod') =>
  organization.users(path, {}, environment).then(answered)

test.each(['/get-user-profile?from_id=', '/get-user-profile/?from_id='])(
  '%s answers the whole profile',
  async (path) => {
    const fromId = await createUser(organization)
    const answer = await organization.users(path + fromId)
    expect(answered(answer)).toEqual({ status: 200, body: { status: 'success', profile: profileOf(fromId) } })
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/json/)
  },
)

test('the profile of a minor has no target fields', async () => {
  const fromId = await createUser(organization, { birthdate: '2008-11-22' })
  const { body } = await organization.users(`/get-user-profile?from_id=${fromId}`)
  const profile = profileOf(fromId, { birthdate: '2008-11-22', ...noTargets })
  expect(body).toEqual({ status: 'success', profile })
  expect(Object.keys(body.profile).filter((field) => field.startsWith('target'))).toEqual([])
})

test('each environment has its own users', async () => {
  const fromId = await createUser(organization, { first_name: 'Tried' }, 'dev')
  const path = `/get-user-profile?from_id=${fromId}`
  expect(await ask(path)).toEqual({ status: 404, body: { error: sentences.notFound(fromId) } })
  const profile = profileOf(fromId, { first_name: 'Tried', display_name: 'Tried' })
  expect(await ask(path, 'dev')).toEqual({ status: 200, body: { status: 'success', profile } })
})

test("another organization's user is 404", async () => {
  const fromId = await createUser(organization)
  vi.useRealTimers()
  const other = await newOrganization()
  const theirs = await other.users(`/get-user-profile?from_id=${fromId}`)
  expect(answered(theirs)).toEqual({ status: 404, body: { error: sentences.notFound(fromId) } })
})
