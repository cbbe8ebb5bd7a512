import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, refused, sentences } from './users.ts'
import { everyCall, missing, callsWithBody } from './from-id-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

describe('without an id', () => {
  test.each(everyCall)('%s: empty', async (_, call) => {
    expect(answered(await call(organization, ''))).toEqual(missing)
  })

  test.each(callsWithBody)('%s: null and absent', async (_, call) => {
    expect(answered(await call(organization, null))).toEqual(missing)
    expect(answered(await call(organization, undefined))).toEqual(missing)
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

  test('no body', async () => {
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

  test('invalid UTF-8', async () => {
    const message = 'The query string must be percent-encoded UTF-8'
    for (const query of ['?from_id=%ff', '?from_id=%C3', '?from_id=%', '?from_id=%zz'])
      expect(await problem(query), query).toEqual(refused(['query', message]))
  })
})
