import { beforeAll, describe, expect, test } from 'vitest'
import {
  aClient,
  call,
  createClient,
  newOrganization,
  origin,
  type Answer,
  type Organization,
} from '../helpers.ts'
import { outcome } from './client-answers.ts'

const notFound = { status: 404, body: { error: 'Users not found' } }
const pause = () => new Promise((resolve) => setTimeout(resolve, 2))
const uidsOf = ({ body }: Answer) =>
  ((body.users ?? []) as { user_uid: string }[]).map(({ user_uid }) => user_uid)

/** The path that a Link header leads to; undefined without one. */
function nextOf({ headers }: Answer): string | undefined {
  const link = headers.get('Link')
  if (link === null) return undefined
  const url = /^<(http:\/\/[^>]+)>; rel="next"$/.exec(link)?.[1]
  expect(url?.startsWith(`${origin}/`), link).toBe(true)
  return url?.slice(origin.length)
}

/** Clients made one after another, so that the order of time is the order of the list. */
async function populate(organization: Organization, count: number): Promise<string[]> {
  const uids: string[] = []
  for (let i = 0; i < count; i++) {
    uids.push(await createClient(organization))
    await pause()
  }
  return uids
}

describe('pages', () => {
  let organization: Organization
  let uids: string[]
  beforeAll(async () => {
    organization = await newOrganization()
    uids = await populate(organization, 7)
  })
  const list = (query = '') => organization.clients(`/${query}`)
  const follow = (path: string) => call(path, { headers: { Authorization: organization.keys.admin } })

  test('are in the order of user_uid, which is the order of creation', async () => {
    expect(uidsOf(await list())).toEqual(uids)
    expect(uids).toEqual([...uids].sort())
  })

  test.each([1, 2, 3, 6, 7, 8, 500])('of %d show each client once, along their Link', async (limit) => {
    const seen: string[][] = []
    for (
      let next: string | undefined = `/client-management/clients/?limit=${limit}`;
      next && seen.length < 9;
    ) {
      const page = await follow(next)
      expect(page.status).toBe(200)
      seen.push(uidsOf(page))
      next = nextOf(page)
    }
    expect(seen.flat()).toEqual(uids)
    expect(seen).toHaveLength(Math.ceil(7 / limit))
    for (const page of seen.slice(0, -1)) expect(page).toHaveLength(limit)
  })

  test.each([1, 2, 3, 6, 7, 8])('of %d show each client once, backward', async (limit) => {
    const seen: string[] = []
    for (let cursor: string | undefined = 'zzz'; cursor && seen.length < 9;) {
      const page = await list(`?limit=${limit}&end_before_id=${cursor}`)
      const found = uidsOf(page)
      if (seen.length === 7) expect(outcome(page)).toEqual(notFound)
      else expect(found).toEqual(uids.slice(Math.max(0, 7 - seen.length - limit), 7 - seen.length))
      seen.unshift(...found)
      cursor = found[0]
    }
    expect(seen).toEqual(uids)
  })

  test('have a Link exactly when more follow', async () => {
    const linkOf = async (query: string) => nextOf(await list(query))
    expect(await linkOf('')).toBeUndefined()
    expect(await linkOf('?limit=7')).toBeUndefined()
    expect(await linkOf(`?start_after_id=${uids[3]}&limit=3`)).toBeUndefined()
    expect(await linkOf('?end_before_id=zzz&limit=2')).toBeUndefined()
    for (const query of [
      '?limit=6',
      `?start_after_id=${uids[3]}&limit=2`,
      `?end_before_id=${uids[6]}&limit=2`,
    ]) {
      const page = await list(query)
      const last = uidsOf(page).at(-1) ?? ''
      const next = await follow(nextOf(page) ?? '')
      expect(uidsOf(next)[0], query).toBe(uids[uids.indexOf(last) + 1])
      const limit = new URLSearchParams(query).get('limit')
      expect(new URL(nextOf(page) ?? '', origin).searchParams.get('limit')).toBe(limit)
    }
    expect((await list(`?start_after_id=${uids[6]}`)).headers.get('Link')).toBeNull()
  })

  test('before the first and after the last are 404', async () => {
    expect(outcome(await list(`?end_before_id=${uids[0]}`))).toEqual(notFound)
    expect(outcome(await list(`?start_after_id=${uids[6]}`))).toEqual(notFound)
    expect(outcome(await list('?start_after_id=zzz'))).toEqual(notFound)
    expect(outcome(await list('?end_before_id=-'))).toEqual(notFound)
  })

  test('before a cursor show the clients nearest to it', async () => {
    expect(uidsOf(await list(`?end_before_id=${uids[5]}&limit=2`))).toEqual(uids.slice(3, 5))
    expect(uidsOf(await list(`?end_before_id=${uids[1]}&limit=2`))).toEqual(uids.slice(0, 1))
    expect(uidsOf(await list(`?start_after_id=${uids[1]}&limit=2`))).toEqual(uids.slice(2, 4))
  })
})

test('the default page is 100, the largest 500', async () => {
  const organization = await newOrganization()
  await Promise.all(Array.from({ length: 101 }, () => organization.clients('/', { json: aClient() })))
  const first = await organization.clients('/')
  expect(uidsOf(first)).toHaveLength(100)
  expect(nextOf(first)).toBeDefined()
  const second = await organization.clients(`/?start_after_id=${uidsOf(first).at(-1)}`)
  expect(uidsOf(second)).toHaveLength(1)
  expect(nextOf(second)).toBeUndefined()
  expect(uidsOf(await organization.clients('/?limit=500'))).toHaveLength(101)
})

describe('a cursor is a position', () => {
  test('of a deleted client', async () => {
    const organization = await newOrganization()
    const [a = '', b = '', c = ''] = await populate(organization, 3)
    await organization.clients('/', { method: 'DELETE', json: { user_uid: b } })
    expect(uidsOf(await organization.clients(`/?start_after_id=${b}`))).toEqual([c])
    expect(uidsOf(await organization.clients(`/?end_before_id=${b}`))).toEqual([a])
    expect(nextOf(await organization.clients(`/?end_before_id=${b}`))).toBeDefined()
  })

  test('of another organization’s client, answered like an unknown one', async () => {
    const [organization, stranger] = [await newOrganization(), await newOrganization()]
    const [a = ''] = await populate(organization, 1)
    const [foreign = ''] = await populate(stranger, 1)
    const [c = ''] = await populate(organization, 1)
    expect(uidsOf(await organization.clients(`/?start_after_id=${foreign}`))).toEqual([c])
    expect(uidsOf(await organization.clients(`/?end_before_id=${foreign}`))).toEqual([a])
    // An id of no client, at the same place.
    const nobody = foreign.slice(0, -1)
    expect(uidsOf(await organization.clients(`/?start_after_id=${nobody}`))).toEqual([c])
    expect(uidsOf(await organization.clients(`/?end_before_id=${nobody}`))).toEqual([a])
  })
})
