// `status` of the list and the filter: active clients unless others are asked for.
import { beforeAll, expect, test } from 'vitest'
import { createClient, newOrganization, type Organization } from '../helpers.ts'
import { queryOf } from './population.ts'

const total = 64
let many: Organization
let few: Organization
/** The uids of both organizations, and which of them are archived: more than 50 in one, three in the other. */
const uids = new Map<Organization, { active: string[]; archived: string[]; all: string[] }>()

async function withArchived(count: number): Promise<Organization> {
  const organization = await newOrganization()
  const all: string[] = []
  for (let number = 0; number < total; number++) {
    all.push(await createClient(organization, { gender: number % 2 === 0 ? 'male' : null }))
  }
  all.sort()
  const archived = all.filter((_, number) => (number * 7) % total < count)
  await Promise.all(archived.map((uid) => organization.clients(`/archive/${uid}`, { method: 'POST' })))
  uids.set(organization, { active: all.filter((uid) => !archived.includes(uid)), archived, all })
  return organization
}
beforeAll(async () => {
  many = await withArchived(54)
  few = await withArchived(3)
})

const statuses = ['active', 'archived', 'all'] as const
const uidsIn = (body: { users?: { user_uid: string }[] }) => (body.users ?? []).map((each) => each.user_uid)

test.each(statuses)('status=%s lists and filters these clients, both ways', async (status) => {
  for (const organization of [many, few]) {
    const listed = uids.get(organization)?.[status] ?? []
    for (const path of ['/', '/filter'] as const) {
      const there: string[] = []
      for (let after: string | undefined; there.length < listed.length; after = there.at(-1)) {
        const query = { status, limit: 7, start_after_id: after }
        const { status: code, body, headers } = await organization.clients(path + queryOf(query))
        expect(code, JSON.stringify(query)).toBe(200)
        there.push(...uidsIn(body))
        if (path === '/filter') expect(body.query_count).toBe(listed.length)
        else expect(headers.has('Link')).toBe(there.length < listed.length)
      }
      expect(there).toEqual(listed)
      const before = listed[Math.floor(listed.length / 2)]
      const { body } = await organization.clients(path + queryOf({ status, limit: 2, end_before_id: before }))
      expect(uidsIn(body)).toEqual(listed.filter((uid) => uid < (before ?? '')).slice(-2))
    }
  }
})

test('without a status only active clients are shown, also of a kind', async () => {
  for (const organization of [many, few]) {
    const { active = [], all = [] } = uids.get(organization) ?? {}
    const list = await organization.clients('/')
    expect(uidsIn(list.body)).toEqual(active)
    const men = all.filter((_, number) => number % 2 === 0)
    for (const status of [undefined, ...statuses]) {
      const listed = uids.get(organization)?.[status ?? 'active'] ?? []
      const { body } = await organization.clients(`/filter${queryOf({ status, gender: 'male', limit: 100 })}`)
      expect(uidsIn(body)).toEqual(men.filter((uid) => listed.includes(uid)))
      expect(body.query_count ?? 0).toBe(uidsIn(body).length)
    }
  }
})

test('the link to the next page keeps the status', async () => {
  const { headers } = await many.clients('/?status=archived&limit=5')
  expect(headers.get('Link')).toContain('status=archived')
})

test('another status is refused', async () => {
  for (const path of ['/', '/filter']) {
    const { status, body } = await few.clients(`${path}?status=gone`)
    expect(status).toBe(400)
    expect(body.details).toEqual([
      { field: 'status', message: 'status must be one of: active, archived, all' },
    ])
  }
})
