// Organizations with one of everything, deleted and dead things too.
import { env } from 'cloudflare:workers'
import { expect, vi } from 'vitest'
import { multipart, objectOf } from '../client-management/photo-calls.ts'
import { anotherAdmin } from '../client-management/population.ts'
import { photos } from '../fixtures/photos.ts'
import { session } from '../routes/client-calls.ts'
import { aClient, aUser, newOrganization, operate, type Organization } from '../helpers.ts'
import { newWebhook } from './webhooks.ts'
import { deadKeys } from './dead-keys.ts'

/** What an organization has, by kind; several of each. */
export interface Ids {
  client: string[]
  /** Of deleted clients. */
  'former client': string[]
  admin: string[]
  key: string[]
  'revoked key': string[]
  /** Of users that are in one environment only. */
  'dev from_id': string[]
  'prod from_id': string[]
  user_id: string[]
  photo: string[]
  /** Replaced, and of a deleted client. */
  'former photo': string[]
  'dev link': string[]
  'prod link': string[]
  /** Replaced by a rotation. */
  'former link': string[]
  'client webhook': string[]
  'dev webhook': string[]
  'prod webhook': string[]
  'API key': string[]
  email: string[]
  'organization id': string[]
}

export interface Neighbour extends Organization {
  ids: Ids
  /** Dead keys of this organization, by how they died. */
  dead: Record<string, string>
  secondAdmin: string
}

/** A from_id that all of them have, in both environments. */
export const sharedFromId = 'shared-by-all'

export async function newNeighbour(): Promise<Neighbour> {
  const organization = await newOrganization()
  const second = await anotherAdmin(organization)
  const [one, two, gone] = [
    await photographed(organization),
    await photographed(second),
    await photographed(second),
  ]
  await organization.clients('/', { method: 'DELETE', json: { user_uid: gone.uid } })
  const replaced = await replacePhoto(organization, one.uid)
  const [dev, prod] = [await newUser(organization, 'dev'), await newUser(organization, 'prod')]
  for (const environment of ['dev', 'prod'] as const) {
    const json = aUser({ from_id: sharedFromId, first_name: `${organization.id}-${environment}` })
    await organization.users('/create-user', { json }, environment)
  }
  const dead = await deadKeys(organization)
  // Long ago, so that each request about a user is recorded.
  const forget = env.DB.prepare('UPDATE users SET last_request_at = ? WHERE organization_id = ?')
  await forget.bind('2026-01-01T00:00:00.000Z', organization.id).run()
  await allSettled(organization)
  const { body } = await operate(`/organizations/${organization.id}/keys`)
  const keys: { id: string; revoked_at: string | null }[] = body.keys
  const idsOf = (isRevoked: boolean) =>
    keys.filter(({ revoked_at }) => (revoked_at !== null) === isRevoked).map(({ id }) => id)
  return {
    ...organization,
    dead,
    secondAdmin: second.key,
    ids: {
      client: [one.uid, two.uid],
      'former client': [gone.uid],
      admin: [organization.adminUid, second.adminUid],
      key: idsOf(false).slice(0, 2),
      'revoked key': idsOf(true).slice(0, 1),
      'dev from_id': [dev.fromId],
      'prod from_id': [prod.fromId],
      user_id: [dev.userId],
      photo: [replaced, two.photo],
      'former photo': [one.photo, gone.photo],
      'dev link': [dev.link],
      'prod link': [prod.link],
      'former link': [dev.formerLink, prod.formerLink],
      'client webhook': [await newWebhook(organization)],
      'dev webhook': [await newWebhook(organization, 'dev')],
      'prod webhook': [await newWebhook(organization, 'prod')],
      'API key': [organization.keys.admin],
      email: [one.email],
      'organization id': [organization.id],
    },
  }
}

/** Waits for the work after the last responses, so that nothing changes later. */
async function allSettled({ id }: Organization): Promise<void> {
  const left = env.DB.prepare('SELECT count(*) AS n FROM photo_outbox WHERE organization_id = ?').bind(id)
  await vi.waitFor(async () => {
    expect(await left.first('n')).toBe(0)
  })
}

/** A client with a photo, a note and two sessions. */
async function photographed({ clients }: Pick<Organization, 'clients'>) {
  const person = aClient()
  const { body } = await clients('/', { body: multipart(person, { bytes: photos.baseline }) })
  const uid: string = body.userData.user_uid
  await clients(`/save-notes/${uid}`, { json: { note: 'A note' } })
  await clients(`/record-session/${uid}`, { json: { activity: 'Running' } })
  await clients(`/record-session/${uid}`, { json: session })
  return { uid, email: person.email, photo: objectOf(body.userData.profile_photo) }
}

/** Gives a client another photo, and returns its name. */
async function replacePhoto({ clients }: Organization, uid: string): Promise<string> {
  const body = multipart({ user_uid: uid }, { bytes: photos.truecolour })
  await clients('/', { method: 'PUT', body })
  return objectOf((await clients(`/${uid}`)).body.profile_photo)
}

/** A user with two weights and a link that was rotated once. */
async function newUser({ users }: Organization, environment: 'dev' | 'prod') {
  const json = aUser()
  const { body } = await users('/create-user', { json }, environment)
  const from_id: string = json.from_id
  await users('/edit-user', { json: { from_id, weight_kg: 79 } }, environment)
  const rotated = await users('/dashboard-url', { json: { from_id, rotate: true } }, environment)
  const userId: string = body.user_id
  return {
    fromId: from_id,
    userId,
    formerLink: objectOf(body.visualization_url),
    link: objectOf(rotated.body.dashboard_url),
  }
}
