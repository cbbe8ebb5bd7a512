// The organization of a lane, with one thing of each kind of id.
import { photos } from '../fixtures/photos.ts'
import {
  aUser,
  createClient,
  newOrganization,
  operate,
  operatorToken,
  type Organization,
} from '../helpers.ts'
import { multipart } from '../client-management/photo-calls.ts'
import { session } from '../routes/client-calls.ts'
import { trainedSession } from '../routes/things.ts'
import { callWebhooks, newWebhook } from '../world/webhooks.ts'

export interface Target {
  organization: Organization
  /** The values of FIXTURE_… in a draft. */
  things: Record<string, string>
}

let users = 0

export async function newTarget(): Promise<Target> {
  const organization = await newOrganization({ client_limit: 1_000_000 })
  const EMAIL = 'fixture@example.com'
  const client = await newTrained(organization, { gender: 'female', email: EMAIL })
  const form = multipart({ user_uid: client }, { bytes: photos.exifGps })
  await organization.clients('/', { method: 'PUT', body: form })
  const { body: details } = await organization.clients(`/${client}`)
  const from_id = `fixture-${++users}`
  const { body: user } = await organization.users('/create-user', {
    json: aUser({ from_id, goal: 'lose weight' }),
  })
  const lastOf = (url: unknown) => String(url).split('/').at(-1) ?? ''
  const things = {
    ORGANIZATION: organization.id,
    CLIENT: client,
    SESSION: trainedSession,
    EMAIL,
    ADMIN: organization.adminUid,
    USER: from_id,
    PHOTO: lastOf(details.profile_photo),
    TOKEN: lastOf(user.visualization_url),
    KEY: await newKey(organization),
    ...(await newWebhooks(organization)),
    ADMINKEY: organization.keys.admin,
    MEMBERKEY: organization.keys.member,
    PRODKEY: organization.keys.prod,
    DEVKEY: organization.keys.dev,
    OPERATOR: operatorToken,
  }
  return { organization, things }
}

/** With a new thing in place of the one that a successful request ended. */
export async function renewed({ organization, things }: Target): Promise<Target> {
  const more = {
    CLIENT: await newTrained(organization),
    KEY: await newKey(organization),
    ...(await newWebhooks(organization)),
  }
  return { organization, things: { ...things, ...more } }
}

/** A client with one session. */
async function newTrained(organization: Organization, fields = {}): Promise<string> {
  const uid = await createClient(organization, fields)
  await organization.clients(`/record-session/${uid}`, { json: session })
  return uid
}

/** One webhook of each API, and no other: there may be ten. */
async function newWebhooks(organization: Organization) {
  for (const environment of [undefined, 'prod'] as const) {
    const { body } = await callWebhooks(organization, environment, '')
    for (const { id } of body.webhooks as { id: string }[])
      await callWebhooks(organization, environment, `/${id}`, { method: 'DELETE' })
  }
  return { WEBHOOK: await newWebhook(organization), USERWEBHOOK: await newWebhook(organization, 'prod') }
}

async function newKey({ id }: Organization): Promise<string> {
  const json = { api: 'user-management', environment: 'dev', name: 'A key' }
  return (await operate(`/organizations/${id}/keys`, { json })).body.key.id
}

export const filled = (text: string, { things }: Target) =>
  text.replace(/FIXTURE_([A-Z]+)/g, (placeholder, thing: string) => things[thing] ?? placeholder)
