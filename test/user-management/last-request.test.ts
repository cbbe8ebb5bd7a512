import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newUsage } from '../../src/http/request-log.ts'
import { openStorage } from '../../src/storage/index.ts'
import { call, newOrganization, type Answer, type Organization } from '../helpers.ts'
import { headersOf, named, type Row } from '../routes/index.ts'
import { createUser, getProfile, noon, rowOf, setClock } from './users.ts'

const fromId = 'someone'
const start = Date.parse(noon)
const at = (milliseconds: number) => new Date(start + milliseconds).toISOString()
const minute = 60_000

let organization: Organization
beforeEach(async () => {
  organization = await newOrganization()
  setClock(noon)
  await createUser(organization, { from_id: fromId })
})
afterEach(() => {
  vi.useRealTimers()
})

const ask = async (row: Row, more: Record<string, string> = {}) => {
  const [path, options = {}] = row.call(organization, fromId)
  return call(path, { ...options, headers: { ...headersOf(row, organization), ...more } })
}
// A feed is about events, and a deletion cannot be repeated.
const aboutUsers = named.filter(
  ([, { takes, nobody, again }]) => takes === 'from_id' && nobody?.status !== 200 && again === undefined,
)
type Case = [name: string, status: number, send: () => Promise<Answer>]
const calls = aboutUsers.flatMap(([name, row]): Case[] => {
  const plain: Case = [name, 200, () => ask(row)]
  const isVersioned = aboutUsers.some(([, { changes }]) => changes === name)
  if (!isVersioned) return [plain]
  return [plain, [`${name}, which answers 304`, 304, () => ask(row, { 'If-None-Match': '*' })]]
})

const recorded = async () => (await rowOf(organization, fromId))?.last_request_at
// It happens after the response, so the test has to look more than once.
const eventuallyRecorded = (time: string) => expect.poll(recorded, { interval: 5 }).toBe(time)

test('is the creation at first', async () => {
  expect((await getProfile(organization, fromId)).body.profile).toMatchObject({
    created_at: noon,
    last_request: noon,
  })
})

describe.each(calls)('%s', (_, status, send) => {
  test('is recorded after a minute and no millisecond sooner', async () => {
    setClock(start + minute - 1)
    expect((await send()).status).toBe(status)
    // Had the call before been recorded, this one would come too early in its turn.
    setClock(start + minute)
    await send()
    await eventuallyRecorded(at(minute))
    setClock(start + 2 * minute - 1)
    await send()
    setClock(start + 2 * minute)
    await send()
    await eventuallyRecorded(at(2 * minute))
  })

  test('changes no other field of the user when it is recorded', async () => {
    setClock(start + 1000)
    await send()
    const before = await rowOf(organization, fromId)
    setClock(start + 10 * minute)
    await organization.users(`/get-user-profile?from_id=${fromId}`)
    await eventuallyRecorded(at(10 * minute))
    expect(await rowOf(organization, fromId)).toEqual({ ...before, last_request_at: at(10 * minute) })
  })
})

test('an answer shows the request recorded before it, not its own', async () => {
  setClock(start + 5 * minute)
  expect((await getProfile(organization, fromId)).body.profile.last_request).toBe(noon)
  await eventuallyRecorded(at(5 * minute))
  expect((await getProfile(organization, fromId)).body.profile.last_request).toBe(at(5 * minute))
  setClock(start + 7 * minute)
  const edit = await organization.users('/edit-user', { json: { from_id: fromId, language: 'de' } })
  expect(edit.body.profile.last_request).toBe(at(5 * minute))
  await eventuallyRecorded(at(7 * minute))
})

test('is recorded for this user only', async () => {
  await createUser(organization, { from_id: 'someone-else' })
  await createUser(organization, { from_id: fromId }, 'dev')
  setClock(start + 3 * minute)
  await getProfile(organization, fromId)
  await eventuallyRecorded(at(3 * minute))
  expect((await rowOf(organization, 'someone-else'))?.last_request_at).toBe(noon)
  expect((await rowOf(organization, fromId, 'dev'))?.last_request_at).toBe(noon)
})

// Requests at the same time have all read the same last one: only the statement itself can keep them to one a minute.
test('is recorded at most once a minute by the statement itself', async () => {
  const { users } = openStorage(env, { now: new Date(), usage: newUsage(), database: 'DB' })
  const record = async (milliseconds: number) => {
    await users.recordRequest(organization.id, 'prod', fromId, new Date(start + milliseconds))
    return recorded()
  }
  expect(await record(minute - 1)).toBe(noon)
  expect(await record(minute)).toBe(at(minute))
  expect(await record(minute + 1)).toBe(at(minute))
  expect(await record(2 * minute - 1)).toBe(at(minute))
  expect(await record(2 * minute)).toBe(at(2 * minute))
})
