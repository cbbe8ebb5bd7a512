// The data that the silence tests call about, and the texts of it that no log line or failure may hold.
import { formatKey } from '../../src/domain/api-key.ts'
import { newKeyCharacters } from '../../src/http/ids.ts'
import { multipart } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import {
  aUser,
  createClient,
  newOrganization,
  operate,
  operatorToken,
  type Organization,
} from '../helpers.ts'

/** Every text that these tests send contains the mark; the service itself has it nowhere. */
export const mark = 'zqxmark'
let marks = 0
/** A text that contains the mark and was not sent before. */
export const newMark = () => `${mark}-${++marks}`
export const email = () => `${newMark()}@example.com`
export const marked = {
  display_name: `Name ${mark}`,
  brand: mark,
  shoeModel: `<b>${mark}</b>`,
  phone: '+41 77 6655443',
}
export const person = { first_name: mark, last_name: mark, timezone: `${mark}, Nowhere (UTC+01:00)` }
export const stranger = formatKey(
  { api: 'client-management', role: 'admin', adminUid: '' },
  newKeyCharacters(),
)

/** The data of one organization that the calls are about. */
export interface Scene {
  organization: Organization
  client: string
  photographed: string
  photo: string
  fromId: string
  progress: string
  keyId: string
}

/** Makes a scene, and lists the texts that must stay secret. */
export async function newScene(): Promise<{ scene: Scene; secrets: string[] }> {
  const organization = await newOrganization()
  const client = await createClient(organization, { ...marked, email: email() })
  const photographed = await createClient(organization, { ...marked, email: email() })
  const form = multipart({ user_uid: photographed }, { bytes: photos.exifGps, name: `${mark}.jpg` })
  await organization.clients('/', { method: 'PUT', body: form })
  const { profile_photo } = (await organization.clients(`/${photographed}`)).body
  const photo = String(profile_photo).split('/').at(-1) ?? ''
  const fromId = `${mark}-user`
  const created = await organization.users('/create-user', { json: aUser({ from_id: fromId, ...person }) })
  const progress = String(created.body.visualization_url).split('/').at(-1) ?? ''
  await organization.users('/create-user', { json: aUser({ from_id: `${fromId}-2`, ...person }) })
  const { body } = await operate(`/organizations/${organization.id}/keys`, {
    json: { api: 'user-management', environment: 'dev', name: mark },
  })
  // A key ends with its secret and a checksum of six characters.
  const keys = [...Object.values(organization.keys), String(body.api_key), stranger].map((key) =>
    key.slice(-30),
  )
  const sentences = ['SELECT', 'INSERT', 'UPDATE', 'Test Client', '@example.com']
  return {
    scene: { organization, client, photographed, photo, fromId, progress, keyId: body.key.id },
    secrets: [mark, '6655443', operatorToken, ...sentences, photo, progress, ...keys],
  }
}
