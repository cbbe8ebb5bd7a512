// What a lane of requests works on: an organization of its own with one of each thing that ids can name.
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

export interface Target {
  organization: Organization
  fill: (text: string) => string
}

let users = 0

/** Makes everything anew that a successful request may have taken away. */
export async function newTarget(given?: Organization): Promise<Target> {
  const organization = given ?? (await newOrganization({ client_limit: 1_000_000 }))
  const client = await createClient(organization, { gender: 'female' })
  const form = multipart({ user_uid: client }, { bytes: photos.exifGps })
  await organization.clients('/', { method: 'PUT', body: form })
  const { body: details } = await organization.clients(`/${client}`)
  const from_id = `fixture-${++users}`
  const { body: user } = await organization.users('/create-user', {
    json: aUser({ from_id, goal: 'lose weight' }),
  })
  const { body: made } = await operate(`/organizations/${organization.id}/keys`, {
    json: { api: 'user-management', environment: 'dev', name: 'A key' },
  })
  const lastOf = (url: unknown) => String(url).split('/').at(-1) ?? ''
  const things: Record<string, string> = {
    ORGANIZATION: organization.id,
    CLIENT: client,
    ADMIN: organization.adminUid,
    USER: from_id,
    PHOTO: lastOf(details.profile_photo),
    TOKEN: lastOf(user.visualization_url),
    KEY: made.key.id,
    ADMINKEY: organization.keys.admin,
    MEMBERKEY: organization.keys.member,
    PRODKEY: organization.keys.prod,
    DEVKEY: organization.keys.dev,
    OPERATOR: operatorToken,
  }
  const fill = (text: string) =>
    text.replace(/FIXTURE_([A-Z]+)/g, (placeholder, thing: string) => things[thing] ?? placeholder)
  return { organization, fill }
}
