// Every way in which a request touches a photo.
import { multipart } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aClient, database, newOrganization, operate, type Call, type Organization } from '../helpers.ts'

export interface Scene {
  organization: Organization
  uid: string
  /** An e-mail of another client. */
  taken: string
}
const upload = { bytes: photos.annotatedJpeg }
const put = (body: FormData): Call => ({ method: 'PUT', body })
const revoke = async ({ organization: { id } }: Scene) => {
  const { body } = await operate(`/organizations/${id}/keys`)
  const key: { id: string } = body.keys.find(({ role }: { role: string | null }) => role === 'admin')
  // The key is revoked only in the database, as if KV lagged.
  await database
    .prepare('UPDATE api_keys SET revoked_at = ? WHERE organization_id = ? AND id = ?')
    .bind(new Date().toISOString(), id, key.id)
    .run()
}

export interface Act {
  status: number
  steps: number
  call: (scene: Scene) => Call
  limit?: number
  prepare?: (scene: Scene) => Promise<void>
}
// The number of steps proves that the test's loop reached them all.
export const acts: Record<string, Act> = {
  'create with a photo': { status: 201, steps: 2, call: () => ({ body: multipart(aClient(), upload) }) },
  'create with a taken e-mail': {
    status: 400,
    steps: 3,
    call: ({ taken }) => ({ body: multipart(aClient({ email: taken }), upload) }),
  },
  'create at the limit': {
    status: 404,
    steps: 3,
    limit: 2,
    call: () => ({ body: multipart(aClient(), upload) }),
  },
  'create with a revoked key': {
    status: 401,
    steps: 3,
    prepare: revoke,
    call: () => ({ body: multipart(aClient(), upload) }),
  },
  'replace a photo': {
    status: 200,
    steps: 4,
    call: ({ uid }) => put(multipart({ user_uid: uid, age: 40 }, upload)),
  },
  'remove a photo': {
    status: 200,
    steps: 3,
    call: ({ uid }) => ({ method: 'PUT', json: { user_uid: uid, profile_photo: null } }),
  },
  'replace the photo of an unknown client': {
    status: 404,
    steps: 3,
    call: () => put(multipart({ user_uid: 'nobody' }, upload)),
  },
  'replace a photo with a taken e-mail': {
    status: 400,
    steps: 3,
    call: ({ uid, taken }) => put(multipart({ user_uid: uid, email: taken }, upload)),
  },
  'replace a photo with a revoked key': {
    status: 401,
    steps: 3,
    prepare: revoke,
    call: ({ uid }) => put(multipart({ user_uid: uid }, upload)),
  },
  'delete the client': {
    status: 200,
    steps: 3,
    call: ({ uid }) => ({ method: 'DELETE', json: { user_uid: uid } }),
  },
}

export async function newClient(organization: Organization): Promise<string> {
  const { body } = await organization.clients('/', { body: multipart(aClient(), { bytes: photos.baseline }) })
  return body.userData.user_uid
}

export async function newScene({ limit, prepare }: Pick<Act, 'limit' | 'prepare'>): Promise<Scene> {
  const organization = await newOrganization(limit === undefined ? {} : { client_limit: limit })
  const other = aClient()
  await organization.clients('/', { json: other })
  const scene = { organization, uid: await newClient(organization), taken: other.email }
  await prepare?.(scene)
  return scene
}
