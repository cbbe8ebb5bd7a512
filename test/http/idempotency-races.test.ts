// 200 racing calls with one Idempotency-Key have one effect and one answer.
import { expect, test } from 'vitest'
import { multipart, objectsOf } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, newOrganization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import { asReplayed, callOnce, isReplay, keeperOf, writes } from './idempotent-calls.ts'

const crowd = 200
const many = <Result>(call: () => Promise<Result>) => Promise.all(Array.from({ length: crowd }, call))

test.each(writes)('%s sent 200 times at once has one effect and one answer', async (route, { prepare }) => {
  const organization = await newOrganization()
  const call = await prepare(organization)
  const answers = await many(() => callOnce(organization, route, call, 'the-same-for-all'))
  expect(new Set(answers.map((answer) => JSON.stringify(asReplayed(answer)))).size).toBe(1)
  expect(answers.filter((answer) => !isReplay(answer))).toHaveLength(1)
  const after = await everythingOf(keeperOf(organization, call))
  expect(after.outcomes).toHaveLength(1)

  // A single call in a similar organization gives the expected numbers of rows.
  const other = await newOrganization()
  const once = await prepare(other)
  await callOnce(other, route, once, 'once')
  const single = await everythingOf(keeperOf(other, once))
  const sizes = (all: Record<string, unknown[]>) =>
    Object.fromEntries(Object.entries(all).map(([name, rows]) => [name, rows.length]))
  expect(sizes(after)).toEqual(sizes(single))
})

test('a creation with a photo sent 200 times at once stores one client and one photo', async () => {
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

test('of 200 different requests with one key, one succeeds and the others are 422', async () => {
  const organization = await newOrganization()
  const answers = await many(() =>
    organization.clients('/', { json: aClient(), headers: { 'Idempotency-Key': 'the-same-for-all' } }),
  )
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([201, ...Array.from({ length: crowd - 1 }, () => 422)])
})
