// What the console's tests look at: an organization with clients that have everything, and a user.
import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { inject } from 'vitest'
import { photos } from '../../fixtures/photos.ts'

export const url = inject('url')
export const operatorToken = parseEnv(readFileSync('.dev.vars', 'utf8')).OPERATOR_TOKEN ?? ''

interface Keys {
  admin: string
  member: string
  dev: string
  prod: string
}

export interface World {
  organization: string
  keys: Keys
  client: string
  archived: string
  user: string
}

type Body = Record<string, unknown>

/** Calls the API as anybody does; anything but a success ends the test. */
export async function callApi(
  key: string,
  method: string,
  path: string,
  body?: Body | FormData,
): Promise<Body> {
  const isForm = body instanceof FormData
  const response = await fetch(url + path, {
    method,
    headers: {
      Authorization: `Bearer ${key}`,
      ...(body && !isForm && { 'Content-Type': 'application/json' }),
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
  return text === '' ? {} : (JSON.parse(text) as Body)
}

const clients = '/client-management/clients'
let made = 0

/** A client of this name; `more` are other fields of it. */
export async function aClient(key: string, name: string, more: Body = {}): Promise<string> {
  made += 1
  const email = `console-${Date.now()}-${made}@example.com`
  const { userData } = await callApi(key, 'POST', clients, { display_name: name, email, ...more })
  return (userData as { user_uid: string }).user_uid
}

/** An organization of its own, so that no test sees what another one does. */
export async function newWorld(name = 'Northside Coaching'): Promise<World> {
  made += 1
  const organization = `console-${Date.now()}-${made}`
  const operate = (path: string, body: Body) =>
    callApi(operatorToken, 'POST', `/operator/v1/organizations${path}`, body)
  await operate('', { id: organization, name, plan: 'pro' })
  const { admin } = await operate(`/${organization}/admins`, {
    display_name: 'Test Coach',
    email: 'coach@example.com',
  })
  const { admin_uid } = admin as { admin_uid: string }
  const keyOf = async (body: Body) =>
    String((await operate(`/${organization}/keys`, { name: 'test', ...body })).api_key)
  const keys = {
    admin: await keyOf({ api: 'client-management', role: 'admin', admin_uid }),
    member: await keyOf({ api: 'client-management', role: 'member', admin_uid }),
    dev: await keyOf({ api: 'user-management', environment: 'dev' }),
    prod: await keyOf({ api: 'user-management', environment: 'prod' }),
  }
  const client = await aFullClient(keys.admin)
  const archived = await aClient(keys.admin, 'Put Away')
  await callApi(keys.admin, 'POST', `${clients}/archive/${archived}`)
  await aClient(keys.admin, 'فاطمة الحسيني')
  await aClient(
    keys.admin,
    'A Very Long Name That Somebody Has Entered Without Any Mercy For Those Who Lay Out Tables',
  )
  return { organization, keys, client, archived, user: await aUser(organization, keys.prod) }
}

async function aFullClient(key: string): Promise<string> {
  const uid = await aClient(key, 'Full Client', {
    phone: '+41 44 668 18 00',
    gender: 'female',
    age: 34,
    weight: 63.1,
    height: 171,
    tags: ['VIP', 'Zurich', 'Morning', 'Rehab'],
    preferable_activities: ['Running', 'Weightlifting'],
    metadata: { crm_id: '4711' },
  })
  const form = new FormData()
  form.set('user_uid', uid)
  form.set('profile_photo', new Blob([Uint8Array.from(photos.baseline)], { type: 'image/jpeg' }), 'photo.jpg')
  await callApi(key, 'PUT', clients, form)
  await callApi(key, 'POST', `${clients}/save-notes/${uid}`, { note: 'Left knee: no jumps.' })
  for (const days of [3, 10, 40]) {
    const started_at = new Date(Date.now() - days * 86_400_000).toISOString()
    await callApi(key, 'POST', `${clients}/record-session/${uid}`, { activity: 'Running', started_at })
  }
  return uid
}

async function aUser(organization: string, key: string): Promise<string> {
  const body = {
    from_id: 'app-user-1',
    first_name: 'App',
    last_name: 'User',
    birthdate: '1990-01-01',
    gender: 'female',
    language: 'en',
    goal: 'lose weight',
    timezone: 'Zurich, Switzerland (UTC+01:00)',
    height_cm: 178,
    weight_kg: 80.7,
  }
  const path = `/${organization}/prod/v1`
  await callApi(key, 'POST', `${path}/create-user`, body)
  await callApi(key, 'POST', `${path}/edit-user`, { from_id: body.from_id, weight_kg: 79.9 })
  const { profile } = await callApi(key, 'GET', `${path}/get-user-profile?from_id=${body.from_id}`)
  return (profile as { user_id: string }).user_id
}
