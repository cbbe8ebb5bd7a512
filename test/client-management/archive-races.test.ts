// Archives, restores and creates at once, at the plan's limit.
import { expect, test } from 'vitest'
import { feed, type SeenEvent } from '../events/feeds.ts'
import { aClient, createClient, newOrganization, operate, type Organization } from '../helpers.ts'
import { outcome } from './client-answers.ts'
import { expectKeptCounts } from './kept-counts.ts'
import { luckOf } from './search-people.ts'

const full = { status: 404, body: { error: 'User creation limit reached for Enterprise plan' } }
const post = { method: 'POST' }
const now = Date.now() % 1_000_000

/** Who was active after each event, in the order of their commits. */
function numbersActive(events: SeenEvent[]): number[] {
  const active = new Set<string>()
  return events.map(({ type, subject: { id } }) => {
    const isArchived = type === 'client.archived'
    expect(active.has(id), `${type} of ${id}`).toBe(isArchived)
    if (isArchived) active.delete(id)
    else active.add(id)
    return active.size
  })
}

const isOfClients = ({ type }: SeenEvent) => type.startsWith('client.')
const listed = async ({ clients }: Organization, status: string): Promise<number> =>
  ((await clients(`/?status=${status}&limit=500`)).body.users ?? []).length

test.each([
  [3, 13],
  [3, now],
  [10, now + 1],
])('a limit of %i is exact at every moment, whoever comes and goes (seed %i)', async (limit, seed) => {
  const { roll, pick } = luckOf(seed)
  const organization = await newOrganization({ client_limit: limit })
  const { clients } = organization
  const uids: string[] = []
  for (let count = 0; count < 2 * limit; count++) {
    const uid = await createClient(organization)
    uids.push(uid)
    if (count < limit) await clients(`/archive/${uid}`, post)
  }
  const before = (await feed(organization, '?limit=500')).body.events.filter(isOfClients).length

  const acts = [
    ...[0, 1].map(() => () => clients(`/archive/${pick(uids)}`, post)),
    ...[0, 1].map(() => () => clients(`/restore/${pick(uids)}`, post)),
    () => clients('/', { json: aClient() }),
  ]
  const seen: Promise<number>[] = []
  const answers = await Promise.all(
    Array.from({ length: 120 }, async (_, number) => {
      if (number % 10 === 0) seen.push(listed(organization, 'active'))
      return (acts[roll(acts.length)] ?? expect.unreachable())()
    }),
  )
  const refusals = answers.filter(({ status }) => status >= 400).map(outcome)
  expect(refusals).toEqual(refusals.map(() => full))
  expect(refusals.length).toBeGreaterThan(0)
  expect(Math.max(...(await Promise.all(seen)))).toBeLessThanOrEqual(limit)

  const { events } = (await feed(organization, '?limit=500')).body
  const numbers = numbersActive(events.filter(isOfClients))
  expect(Math.max(...numbers)).toBe(limit)
  // All places were taken before, so each that was taken since was an archived client's.
  const since = numbers.slice(before - 1)
  expect(since.filter((count, index) => count > (since[index - 1] ?? count)).length).toBeGreaterThan(0)

  const count = numbers.at(-1) ?? expect.unreachable()
  const usage = (await clients('/../usage')).body.clients
  const archived = await listed(organization, 'archived')
  expect(usage).toEqual({ used: count, limit, archived })
  expect(await listed(organization, 'active')).toBe(count)
  expect((await operate(`/organizations/${organization.id}`)).body.organization.client_count).toBe(count)
  await expectKeptCounts(organization.id)
})

test('the place of an archived client is taken by whoever comes first, and by nobody else', async () => {
  const organization = await newOrganization({ client_limit: 2 })
  const { clients } = organization
  const [away, first] = [await createClient(organization), await createClient(organization)]
  await clients(`/archive/${away}`, post)
  await createClient(organization)
  expect(outcome(await clients('/', { json: aClient() }))).toEqual(full)
  expect((await clients(`/archive/${first}`, post)).status).toBe(200)
  const answers = await Promise.all([
    clients(`/restore/${away}`, post),
    clients('/', { json: aClient() }),
    clients(`/restore/${first}`, post),
    clients('/', { json: aClient() }),
  ])
  const refusals = answers.filter(({ status }) => status >= 400).map(outcome)
  expect(refusals).toEqual([full, full, full])
  expect(await listed(organization, 'active')).toBe(2)
  await expectKeptCounts(organization.id)
})
