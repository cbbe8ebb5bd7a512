// POST /operator/v1/organizations/{id}/reapply-erasures: who is deleted again, and who is not.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { recordErasures } from '../../src/storage/index.ts'
import { createClient, database, newOrganization, operate, type Organization } from '../helpers.ts'
import { isReplay, replayable, under } from '../http/idempotent-calls.ts'
import { aRun } from '../jobs/a-run.ts'
import { createUser, rowOf } from '../user-management/users.ts'
import { everythingOf } from '../world/everything.ts'

const reapply = ({ id }: { id: string }, json: object = {}, headers: Record<string, string> = {}) =>
  operate(`/organizations/${id}/reapply-erasures`, { json, headers })
const answered = ({ status, body }: { status: number; body: unknown }) => ({ status, body })
const counted = (
  clients: number,
  users: number,
  organization = false,
  next_cursor: string | null = null,
) => ({
  status: 200,
  body: { clients, users, organization, next_cursor },
})

/** The records as a deletion and the cron leave them, while the person is there: as after a restore. */
const put = (name: string, time = new Date().toISOString()) =>
  env.PHOTOS.put(`erasures/${name}`, '', { customMetadata: { time } })
async function userIn(organization: Organization, environment: 'dev' | 'prod' = 'prod') {
  const fromId = await createUser(organization, {}, environment)
  const { user_id } = (await rowOf(organization, fromId, environment)) ?? {}
  return { fromId, id: String(user_id) }
}
const typesOf = async ({ id }: Organization) => {
  const { results } = await database
    .prepare(
      "SELECT type, actor ->> 'type' AS actor FROM events WHERE organization_id = ? ORDER BY seq DESC LIMIT 3",
    )
    .bind(id)
    .all<{ type: string; actor: string }>()
  return results.map(({ type, actor }) => `${actor} ${type}`).sort()
}

test('deletes who is back, of both APIs and both environments, and nobody else', async () => {
  const organization = await newOrganization()
  const near = await newOrganization()
  const uids = [await createClient(organization), await createClient(organization)]
  const users = [await userIn(organization), await userIn(organization, 'dev'), await userIn(organization)]
  await createClient(near)
  const before = await everythingOf(near)
  for (const id of [uids[0], users[0]?.id, users[1]?.id, 'gone']) await put(`${organization.id}/${id ?? ''}`)
  expect(answered(await reapply(organization))).toEqual(counted(1, 2))
  expect(await typesOf(organization)).toEqual([
    'operator client.deleted',
    'operator user.deleted',
    'operator user.deleted',
  ])
  const { clients, users: left } = await everythingOf(organization)
  expect([clients, left]).toMatchObject([[{ user_uid: uids[1] }], [{ from_id: users[2]?.fromId }]])
  expect(await everythingOf(near)).toEqual(before)
  expect(answered(await reapply(organization))).toEqual(counted(0, 0))
  // Whoever restores this state needs the records as well.
  await recordErasures(env, aRun())
  const { objects } = await env.PHOTOS.list({ prefix: `erasures/${organization.id}/` })
  expect(objects).toHaveLength(4)
})

test('reads no records of an organization whose id only begins the same', async () => {
  const organization = await newOrganization()
  const uid = await createClient(organization)
  await put(`${organization.id}0/${uid}`)
  await put(`${organization.id}0`)
  expect(answered(await reapply(organization))).toEqual(counted(0, 0))
  expect((await organization.clients(`/${uid}`)).status).toBe(200)
})

test('goes through many records in pages', async () => {
  const organization = await newOrganization()
  const uids = [await createClient(organization), await createClient(organization)]
  await Promise.all(
    Array.from({ length: 150 }, (_, n) => put(`${organization.id}/${String(n).padStart(26, '0')}`)),
  )
  for (const uid of uids) await put(`${organization.id}/${uid}`)
  const first = await reapply(organization)
  expect(answered(first)).toEqual(counted(0, 0, false, '99'.padStart(26, '0')))
  const second = await reapply(organization, { cursor: first.body.next_cursor })
  expect(answered(second)).toEqual(counted(2, 0))
})

test('deletes an organization that was made before its record, and none that was made after', async () => {
  const organization = await newOrganization()
  await createClient(organization)
  await put(organization.id, '2020-01-01T00:00:00.000Z')
  expect(answered(await reapply(organization))).toEqual(counted(0, 0))
  await put(organization.id)
  expect(answered(await reapply(organization))).toEqual(counted(0, 0, true))
  expect((await organization.clients('/')).status).toBe(401)
  const { body } = await operate(`/organizations/${organization.id}`)
  expect(body.organization.status).toBe('deleting')
  expect((await reapply(organization)).status).toBe(409)
})

test('is done once under an Idempotency-Key, and 404 about an unknown organization', async () => {
  const organization = await newOrganization()
  await put(`${organization.id}/${await createClient(organization)}`)
  const first = await reapply(organization, {}, under('once'))
  expect(answered(first)).toEqual(counted(1, 0))
  await put(`${organization.id}/${await createClient(organization)}`)
  const again = await reapply(organization, {}, under('once'))
  expect([replayable(again), isReplay(again)]).toEqual([replayable(first), true])
  expect(answered(await reapply(organization))).toEqual(counted(1, 0))
  for (const id of ['no-such-organization', 'a'.repeat(9_000), 'ABC'])
    expect((await reapply({ id })).status).toBe(404)
})
