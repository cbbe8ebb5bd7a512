import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, getProfile, refused, sentences } from './users.ts'
import { callsAboutUsers, everyCall, invalid, callsWithBody } from './from-id-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

describe('from_id', () => {
  // U+0021 to U+007E
  const allVisible = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('')

  test.each([
    ['one character', '!'],
    ['the last character', '~'],
    ['all visible ASCII characters', allVisible],
    ['128 characters', 'x'.repeat(128)],
    ['nothing but digits', '007'],
  ])('takes %s', async (_, fromId) => {
    await createUser(organization, { from_id: fromId })
    const answer = await getProfile(organization, fromId)
    expect([answer.status, answer.body.profile.from_id]).toEqual([200, fromId])
  })

  test.each([
    ['129 characters', 'x'.repeat(129)],
    ['a space in it', 'a b'],
    ['a space before it, since it is not trimmed', ' ab'],
    ['a space after it', 'ab '],
    ['a line break', 'ab\n'],
    ['a tab', '\tab'],
    ['NUL', 'a\u0000'],
    ['U+001F', 'a\u001f'],
    ['DEL', 'a\u007f'],
    ['U+00A0', 'a\u00a0'],
    ['a letter that is not ASCII', 'usér'],
    ['an emoji', 'a😀'],
    ['a full-width letter', 'ａ'],
  ])('refuses %s', async (_, fromId) => {
    for (const [name, call] of everyCall)
      expect(answered(await call(organization, fromId)), name).toEqual(invalid)
  })

  test.each([
    ['a number', 5],
    ['a boolean', true],
    ['a list', ['a']],
    ['an object', {}],
  ])('refuses %s in JSON', async (_, fromId) => {
    for (const [name, call] of callsWithBody)
      expect(answered(await call(organization, fromId)), name).toEqual(
        refused(['from_id', 'from_id must be text, in quotes']),
      )
  })
})

test.each(callsAboutUsers)('%s: an unknown id is 404', async (_, call) => {
  expect(answered(await call(organization, 'no-such-user'))).toEqual({
    status: 404,
    body: { error: sentences.notFound('no-such-user') },
  })
})

test('upper and lower case are different users', async () => {
  await createUser(organization, { from_id: 'Case', first_name: 'Upper' })
  expect((await getProfile(organization, 'case')).status).toBe(404)
  await createUser(organization, { from_id: 'case', first_name: 'Lower' })
  expect((await getProfile(organization, 'Case')).body.profile.first_name).toBe('Upper')
  expect((await getProfile(organization, 'case')).body.profile.first_name).toBe('Lower')
})

test('a query is percent-decoded once, and a JSON body is not decoded', async () => {
  await createUser(organization, { from_id: '%41+b/?&#', first_name: 'Escaped' })
  await createUser(organization, { from_id: 'A', first_name: 'Plain' })
  const named = async (query: string): Promise<unknown> =>
    (await organization.users(`/get-user-profile?from_id=${query}`)).body.profile?.first_name
  expect(await named('%41')).toBe('Plain')
  expect(await named('A')).toBe('Plain')
  expect(await named('%2541%2Bb/?%26%23')).toBe('Escaped')
  // A bare + is a space, as in any query string.
  expect(answered(await organization.users('/get-user-profile?from_id=%2541+b/?%26%23'))).toEqual(invalid)
})
