// The things of the document's examples, created: each example id stands for one of them.
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

/** Three clients, the middle one with a photo and a session, a user, and a key that may be rotated. */
export async function exampleWorld(organization: Organization, operatorToken: string): Promise<World> {
  const { id, adminUid, keys, clients, users } = organization
  // Disabled, so that the creation of the second one blocks the first.
  const [webhook, userWebhook] = [await newWebhook(organization), await newWebhook(organization, 'prod')]
  await newWebhook(organization)
  await newWebhook(organization, 'prod')
  const uids: string[] = []
  for (const each of ['before', 'middle', 'after']) {
    const form = new FormData()
    form.set('display_name', each)
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
  const { headers, body: client } = await clients(`/${uid}`)
  const user = aUser({ gender: 'female' })
  const { body: created } = await users('/create-user', { json: user })
  const profile = await users(`/get-user-profile?from_id=${user.from_id}`)
  const { body: made } = await operate(`/organizations/${id}/keys`, {
    json: { api: 'user-management', environment: 'dev', name: 'To rotate' },
  })
  const webhookId = '01M7ZXE1RZ4CT5N9VDF3TQJ6M8'
  const ids: Record<string, string> = {
    [`/v1/webhooks/${webhookId}`]: `/v1/webhooks/${userWebhook}`,
    [webhookId]: webhook,
    '01M7ZXE1G7CGKTW63S383AJB69': uid,
    '01M7ZXE1BEACJCEGH8B47XGRNF': adminUid,
    '01M7ZXE1BJ2ZHH9C6KEWSB4B8G': made.key.id,
    'ZLKLeufWP9o79D6ttq4PpL.jpg': client.profile_photo.split('/').at(-1),
    '412Kf6GI49_s8afdfo1ADh': created.visualization_url.split('/').at(-1),
    user_abc123: user.from_id,
    acme: id,
  }
  return {
    real: (text) => Object.entries(ids).reduce((all, [example, its]) => all.replaceAll(example, its), text),
    etags: { client: headers.get('ETag') ?? '', user: profile.headers.get('ETag') ?? '' },
    variables: { CLIENT_KEY: keys.admin, USER_KEY: keys.prod, OPERATOR_TOKEN: operatorToken },
  }
}
