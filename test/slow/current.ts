// What there is now, as answers show it: to be compared with what follows from the events.
import { env } from 'cloudflare:workers'
import { expect } from 'vitest'
import { operatorToken } from '../helpers.ts'
import { ask, sound } from './failing.ts'
import type { Fields, Shown } from './replaying.ts'
import type { World } from './writers.ts'

const operator = `Bearer ${operatorToken}`
const get = async (path: string, key: string) => {
  const { status, body } = await ask(sound, path, key)
  expect(status, path).toBe(200)
  return body
}

/** All events of an organization, by the operator's feed. */
export async function allEvents({ id }: World): Promise<Shown[]> {
  const events: Shown[] = []
  let after = ''
  for (let more = true; more;) {
    const page = await get(`/operator/v1/organizations/${id}/events?limit=500${after}`, operator)
    events.push(...page.events)
    after = `&after=${page.next}`
    more = page.has_more
  }
  return events
}

const isOfUser = (name: string) =>
  !['from_id', 'user_id', 'last_request'].includes(name) && !name.startsWith('target_')

/** Everything that events show, by kind and own id. */
export async function current(
  { id, admin, prod }: World,
  database: D1Database,
): Promise<Map<string, Fields>> {
  const rowsOf = async (sql: string) => (await database.prepare(sql).bind(id).all()).results
  const things = new Map<string, Fields>()
  const notes = await rowsOf(
    'SELECT user_uid, octet_length(text) AS note FROM notes WHERE organization_id = ?',
  )
  const sessions = await rowsOf('SELECT user_uid, started_at FROM sessions WHERE organization_id = ?')
  for (let path: string | undefined = '?limit=500'; path !== undefined;) {
    const { users } = await get(`/client-management/clients${path}`, admin)
    for (const { user_uid, profile_photo, metadata, ...fields } of users) {
      things.set(`client:${user_uid}`, {
        ...fields,
        profile_photo: profile_photo !== null,
        // Events name the keys and no values.
        metadata: Object.keys(metadata).sort(),
        note: notes.find((note) => note.user_uid === user_uid)?.note ?? null,
        session: sessions.filter((each) => each.user_uid === user_uid).map((each) => each.started_at),
      })
    }
    path = users.length === 500 ? `?limit=500&start_after_id=${users.at(-1).user_uid}` : undefined
  }
  const weights = await rowsOf('SELECT user_id, id FROM weights WHERE organization_id = ?')
  for (const { from_id, user_id } of await rowsOf(
    'SELECT from_id, user_id FROM users WHERE organization_id = ?',
  )) {
    const { profile } = await get(`/${id}/prod/v1/get-user-profile?from_id=${String(from_id)}`, prod)
    const shown = Object.entries(profile).filter(([name]) => isOfUser(name))
    things.set(`user:${String(user_id)}`, {
      ...Object.fromEntries(shown),
      weight_recorded: weights.filter((each) => each.user_id === user_id).map((each) => each.id),
    })
  }
  const of = `/operator/v1/organizations/${id}`
  const { name, plan, client_limit, created_at } = (await get(of, operator)).organization
  things.set(`organization:${id}`, { name, plan, client_limit, created_at })
  for (const { admin_uid, ...fields } of (await get(`${of}/admins`, operator)).admins)
    things.set(`admin:${admin_uid}`, fields)
  for (const key of (await get(`${of}/keys`, operator)).keys) things.set(`key:${key.id}`, {})
  return things
}

/** The replayed thing in the same form, with what was never changed, and sets in order. */
export function inFormOf(now: Fields, replayed: Fields): Fields {
  const absent = (value: unknown) => (Array.isArray(value) ? [] : value === false ? false : null)
  const plain = (name: string, value: unknown) => {
    if (name === 'session') return (value as { started_at: string }[]).map((each) => each.started_at).sort()
    if (name === 'weight_recorded')
      return (value as { weight_id: string }[]).map((each) => each.weight_id).sort()
    if (name === 'metadata') return (value as string[]).toSorted()
    return value
  }
  const names = new Set([...Object.keys(now), ...Object.keys(replayed)])
  return Object.fromEntries(
    [...names].map((name) => [name, name in replayed ? plain(name, replayed[name]) : absent(now[name])]),
  )
}

export const databases = [env.DB, env.SECOND]
