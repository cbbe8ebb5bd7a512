// The kept counts of kinds and days stay exact under simultaneous writes.
import { expect, test } from 'vitest'
import { expectKeptCounts } from '../client-management/kept-counts.ts'
import { allActivities, anotherAdmin, uidOf } from '../client-management/population.ts'
import { dice } from '../fixtures/made-photos.ts'
import { aClient, newOrganization } from '../helpers.ts'

const days = ['2025-02-28', '2025-03-01', '2025-03-02']

test('300 simultaneous creates, updates, sessions and deletions leave exact counts', async () => {
  const organization = await newOrganization()
  const other = await anotherAdmin(organization)
  const roll = dice(2025)
  const one = <Of>(list: readonly Of[]) => list[roll(list.length)]
  const kind = () => ({
    gender: one(['male', 'female', null] as const),
    preferable_activities: allActivities.filter(() => roll(2) === 0),
  })
  const create = () => (roll(2) === 0 ? organization : other).clients('/', { json: aClient(kind()) })
  const uids: string[] = []
  for (let number = 0; number < 12; number++) {
    uids.push(uidOf(await create()))
  }
  const { clients } = organization
  const acts = [
    create,
    () => clients('/', { method: 'PUT', json: { user_uid: one(uids), ...kind() } }),
    () => {
      const json = { activity: one(allActivities), started_at: `${one(days) ?? ''}T10:0${roll(10)}:00Z` }
      return clients(`/record-session/${one(uids) ?? ''}`, { json })
    },
    () => clients('/', { method: 'DELETE', json: { user_uid: roll(4) === 0 ? one(uids) : 'nobody' } }),
  ]
  const answers = await Promise.all(
    Array.from({ length: 300 }, (_, number) => (acts[number % acts.length] ?? create)()),
  )
  const statuses = new Set(answers.map(({ status }) => status))
  expect([...statuses].sort()).toEqual([200, 201, 404])
  await expectKeptCounts(organization.id)
  const { body } = await clients('/filter/?limit=500')
  expect(body.query_count).toBe(body.users.length)
})
