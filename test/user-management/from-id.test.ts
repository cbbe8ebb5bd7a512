import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, getProfile, refused, sentences } from './users.ts'

const invalid = refused(['from_id', 'from_id must be 1 to 128 visible ASCII characters without spaces'])
const missing = refused(['from_id', sentences.missingFromId])

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

/** The calls that take an existing user, each with nothing but `from_id` to be wrong. */
const calls = {
  'edit-user': (fromId: unknown) =>
    organization.users('/edit-user', { json: { from_id: fromId, language: 'de' } }),
  'get-user-profile': (fromId: unknown) =>
    organization.users(`/get-user-profile?from_id=${encodeURIComponent(String(fromId))}`),
  'GET dashboard-url': (fromId: unknown) =>
    organization.users(`/dashboard-url?from_id=${encodeURIComponent(String(fromId))}`),
  'POST dashboard-url': (fromId: unknown) =>
    organization.users('/dashboard-url', { json: { from_id: fromId, rotate: true } }),
}
const everyCall = Object.entries({
  'create-user': (fromId: unknown) =>
    organization.users('/create-user', { json: aUser({ from_id: fromId }) }),
  ...calls,
})

describe('what an id may be', () => {
  // U+0021 to U+007E
  const allVisible = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index)).join('')

  test.each([
    ['one character', '!'],
    ['the last character', '~'],
    ['all of them', allVisible],
    ['128 characters', 'x'.repeat(128)],
    ['nothing but digits', '007'],
  ])('%s', async (_, fromId) => {
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
  ])('not: %s', async (_, fromId) => {
    for (const [name, call] of everyCall) expect(answered(await call(fromId)), name).toEqual(invalid)
  })

  test.each([
    ['a number', 5],
    ['a boolean', true],
    ['a list', ['a']],
    ['an object', {}],
  ])('not: %s, in JSON', async (_, fromId) => {
    for (const [name, call] of everyCall.filter(([each]) => !/get/i.test(each)))
      expect(answered(await call(fromId)), name).toEqual(
        refused(['from_id', 'from_id must be text, in quotes']),
      )
  })
})

describe('without an id', () => {
  test.each(everyCall)('%s: empty', async (_, call) => {
    expect(answered(await call(''))).toEqual(missing)
  })

  test.each(everyCall.filter(([name]) => !/get/i.test(name)))('%s: null and absent', async (_, call) => {
    expect(answered(await call(null))).toEqual(missing)
    expect(answered(await call(undefined))).toEqual(missing)
  })

  test.each(['/get-user-profile', '/get-user-profile/', '/dashboard-url', '/dashboard-url/'])(
    'GET %s: absent, or nothing but white space',
    async (path) => {
      for (const query of [
        '',
        '?',
        '?from_id',
        '?from_id=',
        '?from_id=%20',
        '?from_id=+',
        '?from_id=&from_id=',
      ])
        expect(answered(await organization.users(path + query)), query).toEqual(missing)
    },
  )

  test('no body at all', async () => {
    const edit = await organization.users('/edit-user', { method: 'POST' })
    expect(answered(edit)).toEqual(missing)
    const rotate = await organization.users('/dashboard-url', { method: 'POST' })
    expect(answered(rotate)).toEqual(
      refused(['from_id', sentences.missingFromId], ['rotate', 'rotate must be true']),
    )
    const create = await organization.users('/create-user', { method: 'POST' })
    expect([create.status, create.body.details[0]]).toEqual([
      400,
      { field: 'from_id', message: sentences.missingFromId },
    ])
  })
})

test.each(Object.entries(calls))('%s: nobody with this id', async (_, call) => {
  expect(answered(await call('no-such-user'))).toEqual({
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

test('a query is percent-decoded once, a JSON body never', async () => {
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

describe.each(['/get-user-profile', '/dashboard-url'])('the query of GET %s', (path) => {
  const problem = (query: string) => organization.users(path + query).then(answered)

  test('the id twice', async () => {
    await createUser(organization, { from_id: `twice${path}` })
    expect(await problem('?from_id=a&from_id=b')).toEqual(
      refused(['from_id', 'from_id was given more than once with different values']),
    )
    expect((await problem(`?from_id=twice${path}&from_id=twice${path}`)).status).toBe(200)
  })

  test('unknown fields', async () => {
    expect(await problem('?from_id=a&verbose=1')).toEqual(refused(['verbose', 'unknown field "verbose"']))
    expect(await problem('?form_id=a')).toEqual(
      refused(
        ['from_id', sentences.missingFromId],
        ['form_id', 'unknown field "form_id", did you mean "from_id"?'],
      ),
    )
  })

  test('bytes that are no UTF-8', async () => {
    const message = 'The query string must be percent-encoded UTF-8'
    for (const query of ['?from_id=%ff', '?from_id=%C3', '?from_id=%', '?from_id=%zz'])
      expect(await problem(query), query).toEqual(refused(['query', message]))
  })
})
