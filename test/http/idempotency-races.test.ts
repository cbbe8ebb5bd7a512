// 200 at once under one Idempotency-Key: one effect, and the same answer for all.
import { expect, test } from 'vitest'
import { multipart, objectsOf } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, newOrganization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import { callOnce, isReplay, replayable, writes } from './idempotent-calls.ts'

const crowd = 200
const many = <Result>(call: () => Promise<Result>) => Promise.all(Array.from({ length: crowd }, call))

test.each(writes)('%s', async (route, { prepare }) => {
  const organization = await newOrganization()
  const call = await prepare(organization)
  const answers = await many(() => callOnce(organization, route, call, 'the-same-for-all'))
  expect(new Set(answers.map((answer) => JSON.stringify(replayable(answer)))).size).toBe(1)
  expect(answers.filter((answer) => !isReplay(answer))).toHaveLength(1)
  const after = await everythingOf(organization)
  expect(after.outcomes).toHaveLength(1)

  // What a single call makes in an organization like it.
  const other = await newOrganization()
  await callOnce(other, route, await prepare(other), 'once')
  const single = await everythingOf(other)
  const sizes = (all: Record<string, unknown[]>) =>
    Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, rows.length]))
  expect(sizes(after)).toEqual(sizes(single))
})

test('creating with a photo: one client, one object', async () => {
  const organization = await newOrganization()
  const fields = aClient()
  const answers = await many(() =>
    organization.clients('/', {
      body: multipart(fields, { bytes: photos.baseline }),
      headers: { 'Idempotency-Key': 'the-same-for-all' },
    }),
  )
  const urls = new Set(answers.map(({ body }) => String(body.userData.profile_photo)))
  expect(urls.size).toBe(1)
  const [url = ''] = urls
  expect(await objectsOf(organization)).toEqual([url.split('/').at(-1)])
})

test('different requests under one key: one is done, the others are 422', async () => {
  const organization = await newOrganization()
  const answers = await many(() =>
    organization.clients('/', { json: aClient(), headers: { 'Idempotency-Key': 'the-same-for-all' } }),
  )
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([201, ...Array.from({ length: crowd - 1 }, () => 422)])
})
