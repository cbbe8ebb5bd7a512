// RESTler's rule use-after-free: what was deleted, replaced, rotated or revoked opens nothing, and no write brings it
// back.
// (Atlidakis, Godefroid, Polishchuk: Checking Security Properties of Cloud Service REST APIs, 2020.)
import { beforeAll, expect, test } from 'vitest'
import { multipart } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, createClient, newOrganization } from '../helpers.ts'
import { everythingOf } from '../world/everything.ts'
import { newNeighbour, type Neighbour } from '../world/neighbours.ts'
import { expectRefusals, type Question } from './refusals.ts'
import { credentials } from '../routes/index.ts'
import { visibleAnswer } from './visible.ts'

let own: Neighbour
beforeAll(async () => {
  own = await newNeighbour()
})

test('a deleted client is in no list, and its e-mail can be used again', async () => {
  const organization = await newOrganization()
  const person = aClient({ gender: 'male', preferable_activities: ['Running'] })
  const { body } = await organization.clients('/', { json: person })
  const { user_uid } = body.userData
  await organization.clients(`/record-session/${user_uid}`, { json: { activity: 'Running' } })
  await organization.clients('/', { method: 'DELETE', json: { user_uid } })
  const filters = ['', '?gender=male', `?admin_uid=${organization.adminUid}`, '?start_date=2020-01-01']
  for (const path of ['/', ...filters.map((filter) => `/filter${filter}`)]) {
    expect((await organization.clients(path)).status).toBe(404)
  }
  expect((await organization.clients('/', { json: person })).status).toBe(201)
})

test.each(['GET', 'HEAD'])('%s of a replaced photo, or of a deleted client’s, is 404', async (method) => {
  const conditions = [{}, { 'If-None-Match': '*' }, { Range: 'bytes=0-9' }]
  const questions = own.ids['former photo'].flatMap((file) =>
    conditions.map((headers): Question => [
      undefined,
      [`/client-management/photos/${file}`, { method, headers }],
    ]),
  )
  expect(questions).toHaveLength(6)
  await expectRefusals(404, [own], questions)
})

test('a revoked key cannot be rotated', async () => {
  const [id = ''] = own.ids['revoked key']
  const path = `/operator/v1/organizations/${own.id}/keys/${id}`
  await expectRefusals(
    409,
    [own],
    [[credentials.operator(own), [`${path}/rotate`, { json: { overlap_seconds: 604_800 } }]]],
  )
  expect((await visibleAnswer(credentials.operator(own), [path, { method: 'DELETE' }])).status).toBe(200)
})

test('a deletion that races with every write leaves nothing behind', async () => {
  const organization = await newOrganization()
  // A kind that had a client is counted from then on, if only as zero.
  const first = await createClient(organization)
  await organization.clients('/', { method: 'DELETE', json: { user_uid: first } })
  const empty = { ...(await everythingOf(organization)), events: 'aside', erasures: 'aside' }
  const { body } = await organization.clients('/', {
    body: multipart(aClient(), { bytes: photos.baseline }),
  })
  const { user_uid } = body.userData
  const photo = multipart({ user_uid }, { bytes: photos.truecolour })
  await Promise.all([
    organization.clients(`/save-notes/${user_uid}`, { json: { note: 'A note' } }),
    organization.clients(`/record-session/${user_uid}`, { json: { activity: 'Running' } }),
    organization.clients('/', { method: 'PUT', body: photo }),
    organization.clients('/', { method: 'DELETE', json: { user_uid } }),
    organization.clients(`/save-notes/${user_uid}`, { json: { note: 'Another note' } }),
    organization.clients(`/record-session/${user_uid}`, { json: { activity: 'Mobility Assessment' } }),
    organization.clients('/', { method: 'PUT', json: { user_uid, weight: 70 } }),
  ])
  let events: unknown[] = []
  const left = async () => {
    const everything = await everythingOf(organization)
    events = everything.events ?? []
    // The cron takes the records of deletions.
    return { ...everything, events: 'aside', erasures: 'aside' }
  }
  await expect.poll(left).toEqual(empty)
  const about = events.filter((each) => JSON.stringify(each).includes(`"client:${user_uid}"`))
  expect(about.length).toBeGreaterThan(1)
  expect(about.every((each) => JSON.stringify(each).includes('"changes":"{}"'))).toBe(true)
})
