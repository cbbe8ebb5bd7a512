// Calls that send the mark in every place that takes text.
import { multipart } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { aUser, operatorToken, type Call } from '../helpers.ts'
import { methodOf, named } from '../routes/index.ts'
import { email, mark, marked, newMark, person, stranger, type Scene } from './silence-scene.ts'

export type Sent = [method: string, path: string, options?: Call]
const clients = '/client-management/clients'
const json = (value: object): Call => ({ json: value })
const key = (of: string): Call => ({ headers: { Authorization: `Bearer ${of}` } })

/** Fields of free text, which hold the mark here; unique ones have a number too. */
const texts: Record<string, () => string> = {
  ...Object.fromEntries(
    ['display_name', 'name', 'first_name', 'last_name', 'note', 'brand', 'shoeModel'].map((name) => [
      name,
      () => `Name ${mark}`,
    ]),
  ),
  ...{ email, timezone: () => person.timezone, phone: () => marked.phone },
}
const markedBody = ({ json, ...options }: Call): Call => ({
  ...options,
  ...(json !== undefined && {
    json: Object.fromEntries(
      Object.entries(json ?? {}).map(([name, value]) => [name, texts[name]?.() ?? value]),
    ),
  }),
})

/** Each row's call with marks in its fields, with a query of marks, and about an id that is the mark. */
export async function callsOfRows({ organization }: Scene): Promise<Sent[]> {
  const calls: Sent[] = []
  for (const [name, { call, make, takes }] of named) {
    const method = methodOf(name)
    const [path, options = {}] = call(organization, (await make?.(organization)) ?? '')
    const [aboutMark, more = {}] = call(organization, mark)
    calls.push([method, path, markedBody(options)])
    calls.push([method, `${path}${path.includes('?') ? '&' : '?'}${mark}=${mark}`, markedBody(options)])
    if (takes) calls.push([method, aboutMark, markedBody(more)])
  }
  return calls
}

/** Good and bad calls that are not in the rows. */
export function otherCalls(scene: Scene, doomed: string): Sent[] {
  const { organization, client, photographed, photo, fromId, progress, keyId } = scene
  const users = `/${organization.id}/prod/v1`
  const ofOrganization = `/operator/v1/organizations/${organization.id}`
  const form = () => multipart({ ...marked, email: email() }, { bytes: photos.exifGps, name: `${mark}.jpg` })
  return [
    ['GET', `/docs/${mark}`],
    ['GET', `/${mark}?${mark}=${mark}`],
    ['HEAD', clients],
    ['OPTIONS', clients],
    ['PATCH', `${clients}/${mark}`],
    ['GET', `${clients}?limit=${mark}&${mark}=1`],
    ['POST', clients, json({ ...marked, email: email() })],
    ['POST', clients, json({ ...marked, email: `${mark}-1@example.com` })],
    ['POST', clients, json({ ...marked, email: mark, [mark]: mark, gender: mark })],
    ['POST', clients, { body: form() }],
    ['POST', clients, { body: `{"display_name": "${mark}`, headers: { 'Content-Type': 'application/json' } }],
    ['POST', clients, { body: mark, headers: { 'Content-Type': `text/${mark}` } }],
    ['POST', clients, { body: mark.repeat(200_000) }],
    ['PUT', clients, json({ user_uid: client, ...marked, email: email() })],
    ['PUT', `${clients}?user_uid=${photographed}&display_name=${mark}`, { body: form() }],
    ['DELETE', clients, json({ user_uid: doomed })],
    ['DELETE', `${clients}?user_uid=${client}&${mark}=${mark}`],
    ['POST', `${clients}/record-session/${client}`, json({ activity: mark })],
    ['GET', `${clients}/filter?admin_uid=${mark}&gender=${mark}`],
    ['GET', `${clients}/${client}`],
    ['HEAD', `/client-management/photos/${photo}`],
    ['GET', `/client-management/photos/${photo}`, { headers: { 'If-None-Match': '*' } }],
    ['POST', `${users}/create-user`, json(aUser({ ...person, from_id: newMark() }))],
    ['POST', `${users}/create-user`, json(aUser({ ...person, from_id: fromId }))],
    ['POST', `${users}/create-user`, json(aUser({ ...person, goal: mark, language: mark }))],
    ['POST', `${users}/edit-user`, json({ from_id: fromId, weight_kg: 81, timezone: person.timezone })],
    ['POST', `${users}/edit-user`, json({ from_id: `${mark}-nobody`, weight_kg: 81, first_name: mark })],
    ['GET', `${users}/get-user-profile?from_id=${fromId}`],
    ['POST', `${users}/dashboard-url`, json({ from_id: fromId, rotate: mark })],
    ['POST', `${users}/dashboard-url`, json({ from_id: `${fromId}-2`, rotate: true })],
    ['GET', `${users}/progress/${progress}`],
    ['GET', `${users}/progress/${mark}`, { headers: { 'Accept-Language': mark } }],
    ['GET', `/${mark}/dev/v1/get-user-profile?from_id=${mark}`],
    ['POST', '/operator/v1/organizations', json({ id: organization.id, name: mark, plan: 'free' })],
    ['GET', `/operator/v1/organizations?limit=1&start_after_id=${mark}`],
    ['GET', '/operator/v1/organizations/nobody'],
    ['GET', `/operator/v1/organizations/Not${mark}`],
    ['GET', `${ofOrganization}/${mark}`],
    ['POST', `${ofOrganization}/keys`, json({ api: 'user-management', environment: 'dev', name: mark })],
    ['POST', `${ofOrganization}/keys`, json({ api: 'client-management', admin_uid: mark, name: mark })],
    ['POST', `${ofOrganization}/keys/${keyId}/rotate`, json({ overlap_seconds: 600 })],
    ['DELETE', `${ofOrganization}/keys/${keyId}`],
    // Refused callers: without a key, and with keys that are unknown, a member's, of another API or nonsense.
    ['GET', clients, key('')],
    ['GET', clients, key(stranger)],
    ['GET', clients, key(organization.keys.member)],
    ['GET', clients, key(organization.keys.prod)],
    ['GET', clients, { headers: { 'API-KEY': stranger } }],
    ['GET', clients, key(`roster_cm_${mark}`)],
    ['GET', `${users}/get-user-profile?from_id=${fromId}`, key(organization.keys.dev)],
    ['GET', ofOrganization, key(`${mark}${operatorToken}`)],
  ]
}
