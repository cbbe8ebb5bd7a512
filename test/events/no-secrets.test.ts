// No event holds a text, name or secret that no feed should show, and none holds anything of a client who is deleted.
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { multipart, objectsOf } from '../client-management/photo-calls.ts'
import { photos } from '../fixtures/photos.ts'
import { hashOf } from '../http/hash-of.ts'
import { aClient, aUser, database, newOrganization, operate, type Organization } from '../helpers.ts'
import { tableNames } from '../routes/plans.ts'
import { feed } from './feeds.ts'
import { everyObject } from '../world/bucket.ts'

/** Every row of every table that has a value, as text. */
async function tablesWith(value: string): Promise<string[]> {
  const found: string[] = []
  for (const table of await tableNames()) {
    const { results } = await database.prepare(`SELECT * FROM ${table}`).all()
    if (results.some((row) => JSON.stringify(row).includes(value))) found.push(table)
  }
  return found
}
const stored = async ({ keys }: Organization, text: string) => {
  const copies = await Promise.all(
    Object.values(keys).map(async (key) => env.KEYS.get(`key:${await hashOf(key)}`)),
  )
  return JSON.stringify([copies, await everyObject()]).includes(text)
}

test('no text of a note, name of a photo, key, token or secret is in an event', async () => {
  const organization = await newOrganization()
  const { id, clients, users, keys } = organization
  const created = await clients('/', { body: multipart(aClient(), { bytes: photos.baseline }) })
  const { user_uid } = created.body.userData
  const note = 'marked-note-7f3a'
  await clients(`/save-notes/${user_uid}`, { json: { note } })
  await clients(`/save-notes/${user_uid}`, { json: { note: `${note} again` } })
  const names = await objectsOf(organization)
  await clients('/', { method: 'PUT', body: multipart({ user_uid }, { bytes: photos.truecolour }) })
  names.push(...(await objectsOf(organization)))
  const user = aUser()
  const links = [(await users('/create-user', { json: user })).body.visualization_url]
  links.push(
    (await users('/dashboard-url', { json: { from_id: user.from_id, rotate: true } })).body.dashboard_url,
  )
  const json = { api: 'user-management', environment: 'dev', name: 'A key' }
  const made = (await operate(`/organizations/${id}/keys`, { json })).body
  const rotated = (
    await operate(`/organizations/${id}/keys/${made.key.id}/rotate`, { json: { overlap_seconds: 0 } })
  ).body
  const secrets = [...Object.values(keys), made.api_key, rotated.api_key].map(String)
  const marked = [note, ...names, ...links.map((link) => String(link).split('/').at(-1) ?? '')].concat(
    secrets,
    await Promise.all(secrets.map(hashOf)),
  )
  expect(names).toHaveLength(2)
  expect(new Set(marked).size).toBe(marked.length)
  for (const value of marked) {
    expect(value.length).toBeGreaterThan(10)
    expect(await tablesWith(value), value).not.toContain('events')
    expect(await tablesWith(value), value).not.toContain('event_context')
  }
  // The search finds what is there.
  expect(await tablesWith(note)).toEqual(['notes'])
  const all = [await feed(organization), await users('/events'), await operate(`/organizations/${id}/events`)]
  const answers = JSON.stringify(all.map(({ body }) => body))
  expect(marked.filter((value) => answers.includes(value))).toEqual([])
})

test('after a deletion nothing of the client is left but its id', async () => {
  const organization = await newOrganization()
  const { clients } = organization
  const mark = `marked-${organization.id}`
  const measured = {
    age: 97,
    weight: 77.12340917,
    height: 187.32140917,
    shoeSize: 43.21140917,
    leg_length: 81.98740917,
    ycom: 6.54340917,
  }
  const phone = '+41 44 987 65 43'
  const fields = {
    ...measured,
    display_name: mark,
    email: `${mark}@example.com`,
    phone,
    brand: `${mark}-brand`,
    shoeModel: `${mark}-model`,
  }
  const created = await clients('/', { body: multipart(aClient(fields), { bytes: photos.baseline }) })
  const { user_uid } = created.body.userData
  const put = (change: object) => clients('/', { method: 'PUT', json: { user_uid, ...change } })
  await put({ display_name: `${mark}-later`, weight: 78.123 })
  await clients(`/save-notes/${user_uid}`, { json: { note: `${mark} note` } })
  await clients(`/record-session/${user_uid}`, { json: { activity: 'Running', weight: 79.123 } })
  const values = [mark, phone, ...Object.values(measured).slice(1).map(String), '78.123', '79.123']
  expect(await tablesWith(mark)).toEqual(expect.arrayContaining(['clients', 'events', 'notes']))
  for (const value of values) expect(await tablesWith(value), value).toContain('events')

  expect((await clients('/', { method: 'DELETE', json: { user_uid } })).status).toBe(200)
  for (const value of values) expect(await tablesWith(value), value).toEqual([])
  expect(await stored(organization, mark)).toBe(false)
  expect(await objectsOf(organization)).toEqual([])
  const { results } = await database
    .prepare('SELECT type, changes FROM events WHERE organization_id = ? AND subject = ? ORDER BY seq')
    .bind(organization.id, `client:${user_uid}`)
    .all()
  expect(results).toEqual(
    ['created', 'updated', 'note_saved', 'session_recorded', 'deleted'].map((what) => ({
      type: `client.${what}`,
      changes: '{}',
    })),
  )
})
