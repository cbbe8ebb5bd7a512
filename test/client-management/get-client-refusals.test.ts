// GET /client-management/clients/{user_uid}: ids, queries and keys that are refused.
import { expect, test } from 'vitest'
import { createClient, newOrganization } from '../helpers.ts'
import { malformedUid, outcome, unknownClient } from './client-answers.ts'
import { expectProblems } from './expect-problems.ts'

test.each(['nobody', 'x'.repeat(128), '0', '-_-', 'save-notes', '01ARZ3NDEKTSV4RRFFQ69G5FAV'])(
  'the unknown id %s is 404',
  async (uid) => {
    const { clients } = await newOrganization()
    expect(outcome(await clients(`/${uid}`))).toEqual(unknownClient)
  },
)

test('a client of another organization and a deleted one are 404 in the same words', async () => {
  const organization = await newOrganization()
  const stranger = await createClient(await newOrganization())
  expect(outcome(await organization.clients(`/${stranger}`))).toEqual(unknownClient)

  const uid = await createClient(organization)
  await organization.clients('/', { method: 'DELETE', json: { user_uid: uid } })
  expect(outcome(await organization.clients(`/${uid}`))).toEqual(unknownClient)
})

test.each(['a.b', 'a%20b', '%20', 'a%2Fb', '%C3%A4', 'a%00', '%ff', 'a%27', '%25', 'a+b', 'x'.repeat(129)])(
  'the malformed id %s is 400',
  async (uid) => {
    const { clients } = await newOrganization()
    expect(outcome(await clients(`/${uid}`))).toEqual(malformedUid)
  },
)

test('a query is refused', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization)
  expectProblems(await organization.clients(`/${uid}?fields=email`), 'fields')
})

test('a member’s key is 403, whatever the id', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization)
  for (const each of [uid, 'nobody', 'a.b']) {
    const headers = { Authorization: organization.keys.member }
    expect(outcome(await organization.clients(`/${each}`, { headers }))).toEqual({
      status: 403,
      body: { error: 'The requester does not have admin privileges' },
    })
  }
})
