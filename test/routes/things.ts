// What calls are about. Imports no runtime, because the benchmark reads the rows in Node.
import type { Call, Organization } from '../helpers.ts'
import { aClient, aUser } from '../world/people.ts'
import type { Make } from './row.ts'

type Photo = 'baseline' | 'annotatedJpeg'

/** A body with a photo, imported late: photos come through Vite, which the benchmark lacks. */
export async function upload(fields: object, photo: Photo = 'annotatedJpeg'): Promise<Call> {
  const { photos } = await import('../fixtures/photos.ts')
  const { multipart } = await import('../client-management/photo-calls.ts')
  return { body: multipart(fields, { bytes: photos[photo] }) }
}

export const newClient: Make = async ({ clients }) =>
  (await clients('/', { json: aClient({ gender: 'male' }) })).body.userData.user_uid

/** A client beside one with two tags. */
export const besideTagged: Make = async (owner) => {
  await owner.clients('/', { json: aClient({ tags: ['VIP', 'Zurich'] }) })
  return newClient(owner)
}

/** A client with a photo, a note and a session. */
export const newWholeClient: Make = async ({ clients }) => {
  const { body } = await clients('/', await upload(aClient({ gender: 'male' }), 'baseline'))
  const uid: string = body.userData.user_uid
  await clients(`/save-notes/${uid}`, { json: { note: 'A note' } })
  const json = { activity: 'Running', started_at: '2020-01-01T10:00:00.000Z' }
  await clients(`/record-session/${uid}`, { json })
  return uid
}

/** A client with one session, and its id. */
export const newTrainedClient: Make = async (owner) => {
  const uid = await newClient(owner)
  const json = { activity: 'Running', started_at: '2020-01-01T10:00:00.000Z' }
  await owner.clients(`/record-session/${uid}`, { json })
  return uid
}
export const trainedSession = '1577872800000-running'

export const newArchivedClient: Make = async (owner) => {
  const uid = await newClient(owner)
  await owner.clients(`/archive/${uid}`, { method: 'POST' })
  return uid
}

const lastOf = (url: unknown) => String(url).split('/').at(-1) ?? ''

export const newPhoto: Make = async (owner) =>
  lastOf((await owner.clients(`/${await newWholeClient(owner)}`)).body.profile_photo)

const created = async ({ users }: Organization) => {
  const json = aUser({ goal: 'lose weight' })
  const { body } = await users('/create-user', { json })
  const fromId: string = json.from_id
  return { fromId, link: lastOf(body.visualization_url) }
}
export const newUser: Make = async (owner) => (await created(owner)).fromId
export const newLink: Make = async (owner) => (await created(owner)).link

/** A weight of each user who has several, which can be deleted. */
const weights = new Map<string, string>()
export const weightOf = (fromId: string) => weights.get(fromId) ?? 'nobody'

/** Records another weight of a user, the newest. */
export async function weigh({ users }: Pick<Organization, 'users'>, fromId: string): Promise<string> {
  await users('/edit-user', { json: { from_id: fromId, weight_kg: 79 } })
  const { body } = await users(`/get-weight-history?${new URLSearchParams({ from_id: fromId }).toString()}`)
  weights.set(fromId, body.weights[0].weight_id)
  return fromId
}
export const newWeighed: Make = async (owner) => weigh(owner, await newUser(owner))
