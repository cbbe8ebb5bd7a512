// Two organizations may have the same id, for example in a restored copy: each sees its own client.
import { beforeAll, expect, test } from 'vitest'
import { multipart, objectsOf } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, database, newOrganization, type Organization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'

let both: [Organization, Organization]
let uid: string
beforeAll(async () => {
  both = [await newOrganization(), await newOrganization()]
  const uids: string[] = []
  for (const { clients } of both) {
    const { body } = await clients('/', { body: multipart(aClient(), { bytes: photos.baseline }) })
    uids.push(body.userData.user_uid)
  }
  uid = uids[0] ?? ''
  await database
    .prepare('UPDATE clients SET user_uid = ? WHERE organization_id = ?')
    .bind(uid, both[1].id)
    .run()
})

const [first, second] = [0, 1] as const
test.each([
  [first, second],
  [second, first],
])('a photo that organization %i replaces is its own, not that of %i', async (own, other) => {
  const before = await everythingOf(both[other])
  const [replaced] = await objectsOf(both[own])
  const body = multipart({ user_uid: uid }, { bytes: photos.truecolour })
  expect((await both[own].clients('/', { method: 'PUT', body })).status).toBe(200)
  await expect.poll(async () => (await everythingOf(both[own])).photo_outbox).toEqual([])
  const [shown, ...others] = await objectsOf(both[own])
  expect([shown === replaced, others]).toEqual([false, []])
  expect(await everythingOf(both[other])).toEqual(before)
})
