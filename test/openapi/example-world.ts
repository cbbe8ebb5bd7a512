// The things of the document's examples, created: each example id stands for one of them.
import { exampleCursor, exportCursors } from '../../src/openapi/client-examples.ts'
import { photos } from '../fixtures/photos.ts'
import { aUser, operate, type Organization } from '../helpers.ts'
import { newWebhook } from '../world/webhooks.ts'

const known = { gender: 'female', preferable_activities: ['Running', 'Weightlifting'] }

export interface World {
  /** Puts real ids in the place of the examples. */
  real: (text: string) => string
  etags: { client: string; user: string }
  variables: Record<string, string>
}

let worlds = 0

/** Three clients, the middle one with a photo and two sessions, a user, and a key that may be rotated. */
export async function exampleWorld(organization: Organization, operatorToken: string): Promise<World> {
  const { id, adminUid, keys, clients, users } = organization
  // Disabled, so that the creation of the second one blocks the first.
  const [webhook, userWebhook] = [await newWebhook(organization), await newWebhook(organization, 'prod')]
  await newWebhook(organization)
  await newWebhook(organization, 'prod')
  const uids: string[] = []
  for (const each of ['before', 'middle', 'after']) {
    const form = new FormData()
    form.set('display_name', `Mara Lindqvist ${each}`)
    form.set('tags', 'VIP')
    form.set('email', `${each}-${++worlds}@example.com`)
    form.set('gender', known.gender)
    form.set('preferable_activities', JSON.stringify(known.preferable_activities))
    form.set('profile_photo', new Blob([photos.baseline]), 'photo.jpg')
    uids.push((await clients('/', { body: form })).body.userData.user_uid)
  }
  const uid = uids[1] ?? ''
  await clients(`/record-session/${uid}`, {
    json: { activity: 'Vertical Jump', started_at: '2026-11-15T08:00:00Z' },
  })
  await clients(`/record-session/${uid}`, {
    json: { activity: 'Running', started_at: '2026-11-20T17:30:00Z' },
  })
  const { headers, body: client } = await clients(`/${uid}`)
  const user = aUser({ gender: 'female' })
  const { body: created } = await users('/create-user', { json: user })
  await users('/edit-user', { json: { from_id: user.from_id, weight_kg: 79 } })
  const { weights } = (await users(`/get-weight-history?from_id=${user.from_id}`)).body
  const profile = await users(`/get-user-profile?from_id=${user.from_id}`)
  const { body: made } = await operate(`/organizations/${id}/keys`, {
    json: { api: 'user-management', environment: 'dev', name: 'To rotate' },
  })
  const spare = await operate(`/organizations/${id}/admins`, {
    json: { display_name: 'Leaving', email: `leaving-${++worlds}@example.com` },
  })
  await operate('/organizations', { json: { id: `${id}-trial`, name: 'A trial', plan: 'free' } })
  const webhookId = '01M7ZXE1RZ4CT5N9VDF3TQJ6M8'
  const ids: Record<string, string> = {
    [`/v1/webhooks/${webhookId}`]: `/v1/webhooks/${userWebhook}`,
    [webhookId]: webhook,
    '01M7ZXE1G7CGKTW63S383AJB69': uid,
    '01M7ZXE1BEACJCEGH8B47XGRNF': adminUid,
    '01M7ZXE1C9Q4T2WB7F0KRXN5DE': spare.body.admin.admin_uid,
    '01M7ZXE1BJ2ZHH9C6KEWSB4B8G': made.key.id,
    'ZLKLeufWP9o79D6ttq4PpL.jpg': client.profile_photo.split('/').at(-1),
    '412Kf6GI49_s8afdfo1ADh': created.visualization_url.split('/').at(-1),
    user_abc123: user.from_id,
    '01M7ZXE1QAQRYH0BCRHT8711Z4': created.user_id,
    '01M7ZXE1QAQRYH0BCRJ6G6D9WN': weights[0].weight_id,
    'julia@example.com': client.email,
    acme: id,
    ...Object.fromEntries(
      [exampleCursor, ...Object.values(exportCursors)].map((cursor) => [cursor, ofOrganization(cursor, id)]),
    ),
  }
  return {
    real: (text) => Object.entries(ids).reduce((all, [example, its]) => all.replaceAll(example, its), text),
    etags: { client: headers.get('ETag') ?? '', user: profile.headers.get('ETag') ?? '' },
    variables: { CLIENT_KEY: keys.admin, USER_KEY: keys.prod, OPERATOR_TOKEN: operatorToken },
  }
}

/** The same cursor of another organization. */
function ofOrganization(cursor: string, id: string): string {
  const [, ...parts] = JSON.parse(atob(cursor)) as string[]
  return btoa(JSON.stringify([id, ...parts])).replace(/=+$/, '')
}
