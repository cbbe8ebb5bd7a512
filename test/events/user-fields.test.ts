// The event of a user's change has exactly the fields that answers show differently, with both values.
import { beforeAll, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { newUser, userChanges } from '../../src/user-management/user-fields.ts'
import { accepted } from '../user-management/user-cases.ts'
import { createUser, getProfile } from '../user-management/users.ts'
import { pairsOf, type Fields } from './pairs.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

/** A user as answers show it, but the ids, the last request and what follows from other fields. */
async function shown(fromId: string): Promise<Fields> {
  const profile: Fields = (await getProfile(organization, fromId)).body.profile
  const isOther = (name: string) =>
    ['from_id', 'user_id', 'last_request'].includes(name) || name.startsWith('target_')
  return Object.fromEntries(Object.entries(profile).filter(([name]) => !isOther(name)))
}
async function lastChanges(fromId: string) {
  const { body } = await organization.users(`/events?limit=500&from_id=${encodeURIComponent(fromId)}`)
  const { weight_recorded, ...changes } = body.events.at(-1).changes
  return { changes, recorded: weight_recorded?.[1].weight_kg as number | undefined }
}

test.each(accepted.filter(([field]) => field in newUser().shape))('a creation with %s', async (_, given) => {
  const user = aUser(given)
  await organization.users('/create-user', { json: user })
  const after = await shown(user.from_id)
  const { changes, recorded } = await lastChanges(user.from_id)
  expect(changes).toEqual(pairsOf({}, after))
  expect(recorded).toBe(after.weight_kg)
})

test.each(accepted.filter(([field]) => field in userChanges().shape && field !== 'from_id'))(
  'a change of %s',
  async (_, given) => {
    const fromId = await createUser(organization)
    const before = await shown(fromId)
    await organization.users('/edit-user', { json: { from_id: fromId, ...given } })
    const after = await shown(fromId)
    const { changes, recorded } = await lastChanges(fromId)
    expect(changes).toEqual(pairsOf(before, after))
    const isWeighed = ['weight_kg', 'weight_lbs'].some((name) => Reflect.get(given, name) !== undefined)
    expect(recorded).toBe(isWeighed ? after.weight_kg : undefined)
  },
)
