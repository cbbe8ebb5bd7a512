// Every field that a request may have of a user is stored, on creation and on edit.
import { beforeAll, describe, expect, test } from 'vitest'
import { newUser, userChanges } from '../../src/user-management/user-fields.ts'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { accepted, missingCases } from './user-cases.ts'
import { createUser, getProfile } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})
const profileOf = async (fromId: string): Promise<object> =>
  (await getProfile(organization, fromId)).body.profile

test('every field has a value in user-cases.ts', () => {
  expect(missingCases(Object.keys({ ...newUser().shape, ...userChanges().shape }))).toEqual([])
})

describe('create-user stores', () => {
  test.each(accepted.filter(([field]) => field in newUser().shape))('%s', async (_, given, shown) => {
    const user = aUser(given)
    const { status } = await organization.users('/create-user', { json: user })
    expect(status).toBe(201)
    expect(await profileOf(user.from_id)).toMatchObject(shown)
  })
})

describe('edit-user stores', () => {
  const edited = accepted.filter(([field]) => field in userChanges().shape && field !== 'from_id')
  test.each(edited)('%s', async (_, given, shown) => {
    const fromId = await createUser(organization)
    expect(await profileOf(fromId)).not.toMatchObject(shown)
    const { status } = await organization.users('/edit-user', { json: { from_id: fromId, ...given } })
    expect(status).toBe(200)
    expect(await profileOf(fromId)).toMatchObject(shown)
  })
})
