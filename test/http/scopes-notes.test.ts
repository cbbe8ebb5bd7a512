// What a key without notes:read sees of notes, and where the scopes of a key come from.
import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { app } from '../../src/app.ts'
import { scopesOf, type Scope } from '../../src/domain/api-key.ts'
import { call, createClient, newOrganization, type Organization } from '../helpers.ts'
import { hashOf } from './hash-of.ts'
import { limited } from './limited.ts'

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
})

describe('without notes:read', () => {
  let owner: Organization
  let user_uid: string
  const as = async (scopes: readonly Scope[]) => {
    const { keys } = await limited(owner, 'clients', scopes)
    return async (path: string) =>
      (await call(`/client-management${path}`, { headers: { Authorization: keys.admin } })).body
  }
  beforeAll(async () => {
    owner = await newOrganization()
    user_uid = await createClient(owner)
    await owner.clients(`/save-notes/${user_uid}`, { json: { note: 'Nine byte' } })
  })

  test('the notes of a client are null, and nothing else differs', async () => {
    const { body } = await owner.clients(`/${user_uid}`)
    expect(body.notes.text).toBe('Nine byte')
    const without = await as(['clients:read'])
    const having = await as(['clients:read', 'notes:read'])
    expect(await without(`/clients/${user_uid}`)).toEqual({ ...body, notes: null })
    expect(await having(`/clients/${user_uid}`)).toEqual(body)
  })

  test('no event shows the length of a note, and nothing else differs', async () => {
    const without = await as(['history:read'])
    const having = await as(['history:read', 'notes:read'])
    for (const path of [`/clients/${user_uid}/history`, '/events', `/events?user_uid=${user_uid}`]) {
      const whole = await having(path)
      const saved = whole.events.find(({ type }: { type: string }) => type === 'client.note_saved')
      expect(saved.changes).toEqual({ note: [null, 9] })
      const events = whole.events.map((each: object) => (each === saved ? { ...saved, changes: {} } : each))
      expect(await without(path)).toEqual({ ...whole, events })
    }
  })
})

test('no route shows the text or the length of a note of a client or a session without notes:read', async () => {
  const owner = await newOrganization()
  const user_uid = await createClient(owner)
  await owner.clients(`/save-notes/${user_uid}`, { json: { note: 'N'.repeat(1_873) } })
  await owner.clients(`/record-session/${user_uid}`, {
    json: { activity: 'Running', note: 'S'.repeat(1_979) },
  })
  const paths = new Set(
    app.routes
      .filter(({ method, path }) => method === 'GET' && path.startsWith('/client-management/'))
      .map(({ path }) => path.replace(':user_uid', user_uid)),
  )
  const shows = async (scopes: readonly Scope[]) => {
    const { keys } = await limited(owner, 'clients', scopes)
    const found: string[] = []
    for (const path of paths) {
      const { body } = await call(path, { headers: { Authorization: keys.admin } })
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      if (/NNN|SSS|1873|1979/.test(text)) found.push(path.replace(user_uid, '{uid}'))
    }
    return found.sort()
  }
  const all = scopesOf['client-management'].filter((scope) => scope !== 'notes:read')
  expect(await shows([...all, 'notes:read'])).toEqual([
    '/client-management/clients/{uid}',
    '/client-management/clients/{uid}/history',
    '/client-management/clients/{uid}/personal-data',
    '/client-management/clients/{uid}/sessions',
    '/client-management/events',
    '/client-management/exports/clients',
    '/client-management/exports/sessions',
  ])
  expect(await shows(all)).toEqual([])
})

describe('what KV knows of a key', () => {
  const path = '/client-management/events'
  const asked = async (key: string) => (await call(path, { headers: { Authorization: key } })).status

  test('a copy from before there were scopes opens all', async () => {
    const { keys } = await newOrganization()
    const name = `key:${await hashOf(keys.admin)}`
    const { scopes, ...record } = (await env.KEYS.get<Record<string, unknown>>(name, 'json')) ?? {}
    expect(scopes).toBe(null)
    await env.KEYS.put(name, JSON.stringify(record))
    vi.setSystemTime(Date.now() + 61_000)
    expect(await asked(keys.admin)).toBe(200)
  })

  test('a key that KV lacks has the scopes of the database', async () => {
    const { keys } = await limited(await newOrganization(), 'clients', ['transfer'])
    await env.KEYS.delete(`key:${await hashOf(keys.admin)}`)
    vi.setSystemTime(Date.now() + 61_000)
    expect(await asked(keys.admin)).toBe(403)
  })
})
