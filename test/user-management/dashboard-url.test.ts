import { beforeAll, describe, expect, test } from 'vitest'
import { aUser, newOrganization, type Organization } from '../helpers.ts'
import { answered, createUser, refused, rowOf, sentences } from './users.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

/** Creates a user and gives the link of the answer. */
async function firstLink(fromId: string, environment: 'dev' | 'prod' = 'prod'): Promise<string> {
  const json = aUser({ from_id: fromId })
  return (await organization.users('/create-user', { json }, environment)).body.visualization_url
}
const linkOf = (fromId: string, environment: 'dev' | 'prod' = 'prod') =>
  organization.users(`/dashboard-url?from_id=${fromId}`, {}, environment)
const rotate = (json: unknown, path = '/dashboard-url') => organization.users(path, { json })
const linked = (dashboard_url: unknown) => ({ status: 200, body: { status: 'success', dashboard_url } })

test('GET answers the link of the creation every time', async () => {
  const link = await firstLink('get')
  expect(answered(await linkOf('get'))).toEqual(linked(link))
  expect(answered(await linkOf('get'))).toEqual(linked(link))
  expect(answered(await organization.users('/dashboard-url/?from_id=get'))).toEqual(linked(link))
})

test('POST answers a new link, which GET answers from then on', async () => {
  const links = [await firstLink('post')]
  for (const path of ['/dashboard-url', '/dashboard-url/']) {
    const answer = await rotate({ from_id: 'post', rotate: true }, path)
    const link: string = answer.body.dashboard_url
    const form = new RegExp(`^http://roster\\.test/${organization.id}/prod/v1/progress/[\\w-]{22,}$`)
    expect(answered(answer)).toEqual(linked(expect.stringMatching(form)))
    expect(links).not.toContain(link)
    links.push(link)
    expect(answered(await linkOf('post'))).toEqual(linked(link))
  }
  // The old token is not kept anywhere: what it opened is gone.
  const row = await rowOf(organization, 'post')
  expect(links.map((link) => link.split('/').pop()).indexOf(String(row?.progress_token))).toBe(2)
})

test('POST changes only the link of this user', async () => {
  await firstLink('one')
  const otherLink = await firstLink('other')
  const devLink = await firstLink('one', 'dev')
  const before = await rowOf(organization, 'one')
  await rotate({ from_id: 'one', rotate: true })
  const after = await rowOf(organization, 'one')
  expect(after).toEqual({ ...before, progress_token: after?.progress_token })
  expect(answered(await linkOf('other'))).toEqual(linked(otherLink))
  expect(answered(await linkOf('one', 'dev'))).toEqual(linked(devLink))
  expect(devLink).toContain(`/${organization.id}/dev/v1/progress/`)
})

describe('POST refuses', () => {
  const notTrue = refused(['rotate', 'rotate must be true'])
  test.each([[undefined], [false], [null], ['true'], [1], [[true]]])('rotate %j', async (value) => {
    const fromId = await createUser(organization)
    const before = await rowOf(organization, fromId)
    expect(answered(await rotate({ from_id: fromId, rotate: value }))).toEqual(notTrue)
    expect(await rowOf(organization, fromId)).toEqual(before)
  })

  test('unknown fields', async () => {
    expect(answered(await rotate({ from_id: 'x', rotate: true, rotat: true, language: 'de' }))).toEqual(
      refused(
        ['rotat', 'unknown field "rotat", did you mean "rotate"?'],
        ['language', 'unknown field "language"'],
      ),
    )
  })

  test('everything at once', async () => {
    expect(answered(await rotate({}))).toEqual(
      refused(['from_id', sentences.missingFromId], ['rotate', 'rotate must be true']),
    )
  })
})

test("another organization's user is nobody", async () => {
  const fromId = await createUser(organization)
  const other = await newOrganization()
  const notFound = { status: 404, body: { error: sentences.notFound(fromId) } }
  expect(answered(await other.users(`/dashboard-url?from_id=${fromId}`))).toEqual(notFound)
  const before = await rowOf(organization, fromId)
  expect(answered(await other.users('/dashboard-url', { json: { from_id: fromId, rotate: true } }))).toEqual(
    notFound,
  )
  expect(await rowOf(organization, fromId)).toEqual(before)
})
