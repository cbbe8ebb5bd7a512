// What the answer to a deletion says was erased is what was there, at the first call and at each repetition.
import { expect, test } from 'vitest'
import { callWith } from '../call-with.ts'
import { createClient, database, newOrganization, type Answer, type Organization } from '../helpers.ts'
import { isReplay, replayable, under } from '../http/idempotent-calls.ts'
import { createUser } from '../user-management/users.ts'
import { erasedOf } from '../world/erased.ts'
import { aFullClient, aFullUser } from '../world/full-people.ts'

const count = (from: string, ...values: string[]) =>
  database
    .prepare(`SELECT count(*) AS n FROM ${from}`)
    .bind(...values)
    .first<number>('n')

const day = 86_400_000
/** The days from the call to `backups_until`. */
const daysLeft = ({ body }: Answer) => (Date.parse(body.erased.backups_until) - Date.now()) / day

const deleteClient = (organization: Organization, user_uid: string, key?: string) =>
  organization.clients('/', { method: 'DELETE', json: { user_uid }, ...(key && { headers: under(key) }) })

test('of a client with everything', async () => {
  const organization = await newOrganization()
  const { id } = await aFullClient(organization, 'qzcounted', '4738291')
  await aFullClient(organization, 'qzuncounted', '9182736')
  await organization.clients(`/record-session/${id}`, { json: { activity: 'Weightlifting' } })
  const theirs = 'organization_id = ? AND user_uid = ?'
  const before = {
    notes: await count(`notes WHERE ${theirs}`, organization.id, id),
    sessions: await count(`sessions WHERE ${theirs}`, organization.id, id),
    events: await count(
      "events WHERE organization_id = ? AND subject = ? AND changes <> '{}'",
      organization.id,
      `client:${id}`,
    ),
  }
  expect(before).toEqual({ notes: 1, sessions: 2, events: expect.any(Number) })
  const answer = await deleteClient(organization, id, 'delete')
  expect(answer.body).toEqual({
    message: 'User deleted successfully.',
    erased: { ...before, weights: 0, photo: true, backups_until: expect.any(String) },
  })
  expect(answer.body.erased.events).toBeGreaterThan(8)
  expect(daysLeft(answer)).toBeCloseTo(30, 2)
  const again = await deleteClient(organization, id, 'delete')
  expect([replayable(again), isReplay(again)]).toEqual([replayable(answer), true])
  // The photo's name is a secret of the deleted.
  const named = "outcomes WHERE organization_id = ? AND subject = ? AND outcome LIKE '%.png%'"
  expect(await count(named, organization.id, `client:${id}`)).toBe(0)
})

test('of a client who had nothing but a note that was cleared', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization)
  await organization.clients(`/save-notes/${uid}`, { json: { note: 'A test note' } })
  await organization.clients(`/save-notes/${uid}`, { json: { note: null } })
  const { body } = await deleteClient(organization, uid)
  expect(body.erased).toEqual(erasedOf({ notes: 0, sessions: 0, weights: 0, events: 3, photo: false }))
})

test('of a user', async () => {
  const organization = await newOrganization()
  const { id, gone } = await aFullUser(organization, 'qztallied', '5647382')
  await createUser(organization)
  const before = {
    weights: await count('weights WHERE organization_id = ? AND user_id = ?', organization.id, id),
    events: await count('events WHERE organization_id = ? AND subject = ?', organization.id, `user:${id}`),
  }
  expect(before).toEqual({ weights: 2, events: 5 })
  const call = () => organization.users('/delete-user', { json: gone, headers: under('delete') })
  const answer = await call()
  expect(answer.body).toEqual({
    status: 'success',
    message: 'User deleted successfully',
    erased: { notes: 0, sessions: 0, ...before, photo: false, backups_until: expect.any(String) },
  })
  expect(daysLeft(answer)).toBeCloseTo(30, 2)
  const again = await call()
  expect([replayable(again), isReplay(again)]).toEqual([replayable(answer), true])
})

test.each([
  ['7', 7],
  ['3650', 3_650],
  ['0', 30],
  ['a week', 30],
])('BACKUP_DAYS %s keeps backups for %i days', async (BACKUP_DAYS, days) => {
  const organization = await newOrganization()
  const user_uid = await createClient(organization)
  const headers = { Authorization: organization.keys.admin }
  const call = { method: 'DELETE', json: { user_uid }, headers }
  const answer = await callWith({ BACKUP_DAYS }, '/client-management/clients', call)
  expect(daysLeft(answer)).toBeCloseTo(days, 2)
})
