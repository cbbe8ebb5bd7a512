// The pages of a feed: none is missed, and a gap never goes unnoticed.
import { expect, test } from 'vitest'
import { aUser, newOrganization } from '../helpers.ts'
import { createdIn, feed, idsOf, typesOf, type SeenEvent } from './feeds.ts'

const zeros = '000000000000-0000000000000'

test('pages follow each other without a gap, and an empty one can be asked after again', async () => {
  const organization = await newOrganization()
  expect((await feed(organization)).body.events).toEqual([])
  for (let made = 0; made < 5; made++) await createdIn(organization)
  const whole = await feed(organization)
  const seen: string[] = []
  let after = zeros
  for (let more = true; more;) {
    const page = await feed(organization, `?limit=2&after=${after}`)
    seen.push(...idsOf(page))
    more = page.body.has_more
    after = page.body.next
  }
  expect(seen).toEqual(idsOf(whole))
  const end = await feed(organization, `?after=${after}`)
  expect(end.body).toEqual({ events: [], next: after, has_more: false })
  await createdIn(organization)
  expect(typesOf(await feed(organization, `?after=${after}`))).toEqual(['client.created'])
})

test('an event that is not there is 410, so that no gap goes unnoticed', async () => {
  const organization = await newOrganization()
  await createdIn(organization)
  const { body } = await feed(organization)
  const [number, at] = body.next.split('-')
  for (const after of [`${number}-${Number(at) + 1}`, `999999999999-${at}`, `000000000099-${at}`]) {
    const { status, body: refused } = await feed(organization, `?after=${after}`)
    expect([status, refused.error]).toEqual([410, `Events before ${after} are no longer kept`])
  }
  const { status, body: malformed } = await feed(organization, '?after=7')
  expect([status, malformed.error]).toEqual([
    400,
    'after must be the id of an event: 12 digits, "-" and 13 digits',
  ])
})

test('a filter leaves out events and never the place of the next page', async () => {
  const organization = await newOrganization()
  const uid = await createdIn(organization)
  for (const note of ['one', 'two', 'three'])
    await organization.clients(`/save-notes/${uid}`, { json: { note } })
  const other = await createdIn(organization)
  const created = await feed(organization, '?type=client.created')
  expect(created.body.events.map((each: SeenEvent) => each.subject.id)).toEqual([uid, other])
  const saved = await feed(organization, '?type=client.note_saved&type=client.deleted&limit=2')
  expect(typesOf(saved)).toEqual(['client.note_saved', 'client.note_saved'])
  expect(saved.body.has_more).toBe(true)
  const more = await feed(organization, `?type=client.note_saved&after=${saved.body.next}`)
  expect(typesOf(more)).toEqual(['client.note_saved'])
  expect([more.body.next, more.body.has_more]).toEqual([created.body.next, false])
  const ofOne = await feed(organization, `?user_uid=${uid}&limit=3`)
  expect(typesOf(ofOne)).toEqual(['client.created', 'client.note_saved', 'client.note_saved'])
  const rest = await feed(organization, `?user_uid=${uid}&after=${ofOne.body.next}`)
  expect(typesOf(rest)).toEqual(['client.note_saved'])
  expect(rest.body.next).toBe(created.body.next)
  const wrong = await feed(organization, '?type=user.created')
  expect(wrong.status).toBe(400)
})

test('a user is found by the id that they have now', async () => {
  const { users } = await newOrganization()
  await users('/create-user', { json: aUser({ from_id: 'one' }) })
  await users('/create-user', { json: aUser({ from_id: 'two' }) })
  await users('/edit-user', { json: { from_id: 'one', weight_kg: 70.123 } })
  const { body } = await users('/events?from_id=one')
  expect(typesOf({ body })).toEqual(['user.created', 'user.updated'])
  const { changes } = body.events[1]
  expect(changes.weight_recorded).toEqual([
    null,
    { weight_id: expect.any(String), weight_kg: 70.12, recorded_at: expect.any(String) },
  ])
  expect(changes.weight_kg[1]).toBe(70.12)
  expect((await users('/events?from_id=three')).body.events).toEqual([])
})
