// The event of a client's change has exactly the fields that answers show differently, with both values.
import { beforeAll, expect, test } from 'vitest'
import { details, everything, nothing } from '../client-management/client-answers.ts'
import { accepted } from '../client-management/client-cases.ts'
import { aClient, createClient, newOrganization, type Organization } from '../helpers.ts'
import { upload } from '../routes/things.ts'
import { feed } from './feeds.ts'
import { pairsOf, type Fields } from './pairs.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

const isThere = ([, value]: [string, unknown]) =>
  value !== null && !(typeof value === 'object' && Object.keys(value).length === 0)

/** A client as answers show it, but its photo is there or not. */
async function shown(uid: string): Promise<Fields> {
  const { notes, user_uid, profile_photo, ...fields } = await details(organization, uid)
  return { ...fields, profile_photo: profile_photo !== null }
}
const lastChanges = async (uid: string): Promise<Fields> =>
  (await feed(organization, `?user_uid=${uid}&limit=500`)).body.events.at(-1).changes

/** The event of a creation has the fields that are there. */
async function expectCreated(uid: string): Promise<void> {
  const { profile_photo, ...fields } = await shown(uid)
  const there = Object.fromEntries(Object.entries(fields).filter(isThere))
  const photo = profile_photo ? { profile_photo: [false, true] } : {}
  expect(await lastChanges(uid)).toEqual({ ...pairsOf({}, there), ...photo })
}

test.each(accepted)('a creation with %s: %j', async (field, given) => {
  const { body } = await organization.clients('/', { json: aClient({ [field]: given }) })
  await expectCreated(body.userData.user_uid)
  await organization.clients('/', { method: 'DELETE', json: { user_uid: body.userData.user_uid } })
})

test('a creation with everything, a photo too', async () => {
  const { body } = await organization.clients('/', await upload(everything()))
  await expectCreated(body.userData.user_uid)
})

async function expectChanged(uid: string, change: Fields): Promise<void> {
  const before = await shown(uid)
  const { status } = await organization.clients('/', { method: 'PUT', json: { user_uid: uid, ...change } })
  expect(status).toBe(200)
  const pairs = pairsOf(before, await shown(uid))
  if (Object.keys(pairs).length > 0) expect(await lastChanges(uid)).toEqual(pairs)
}

test.each(accepted)('a change of %s to %j, and another one back', async (field, given) => {
  const uid = await createClient(organization, everything())
  const old: Fields = everything()
  await expectChanged(uid, { [field]: given })
  await expectChanged(uid, { [field]: old[field] })
  await organization.clients('/', { method: 'DELETE', json: { user_uid: uid } })
})

test.each(Object.keys(nothing))('a removal of %s', async (field) => {
  const uid = await createClient(organization, everything())
  await expectChanged(uid, { [field]: null })
})

test('a session changes what it measured, in one event', async () => {
  const uid = await createClient(organization)
  const before = await shown(uid)
  const session = {
    activity: 'Running',
    started_at: '2026-01-01T10:00:00.000Z',
    ycom: 5,
    leg_length: 80.5,
    weight: 71,
  }
  const others = { duration_seconds: null, note: null }
  await organization.clients(`/record-session/${uid}`, { json: session })
  expect(await lastChanges(uid)).toEqual({
    ...pairsOf(before, await shown(uid)),
    session: [null, { ...session, ...others, session_id: '1767261600000-running' }],
  })
  const older = { ...session, started_at: '2025-01-01T10:00:00.000Z' }
  await organization.clients(`/record-session/${uid}`, { json: older })
  expect(await lastChanges(uid)).toEqual({
    session: [null, { ...older, ...others, session_id: '1735725600000-running' }],
  })
})
