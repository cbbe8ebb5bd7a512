import { exports } from 'cloudflare:workers'
import createApi, { type Middleware } from 'openapi-fetch'
import { afterAll, beforeAll, expect, test } from 'vitest'
import document from '../../src/openapi/openapi.json'
import { photos } from '../fixtures/photos.ts'
import { newOrganization, origin, type Organization } from '../helpers.ts'
import type { paths } from './api.d.ts'
import { expectConforming } from './conformance.ts'

/** The calls made here, as the document names them. */
const made = new Set<string>()

const watch: Middleware = {
  onRequest({ request, schemaPath }) {
    made.add(`${request.method} ${schemaPath}`)
  },
  async onResponse({ request: { method, url }, response }) {
    const { status, headers } = response
    expectConforming({ method, url, status, headers, body: await response.clone().text() })
  },
}

/** A client as any TypeScript caller has it, whose network is the Worker under test. */
function apiWith(key: string) {
  const api = createApi<paths>({
    baseUrl: origin,
    headers: { Authorization: `Bearer ${key}` },
    fetch: (request) => exports.default.fetch(request),
  })
  api.use(watch)
  return api
}

/** A body as a form: files as they are, lists in JSON. */
function toForm(fields: object = {}): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    form.append(name, value instanceof Blob || typeof value === 'string' ? value : JSON.stringify(value))
  }
  return form
}

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

test('client management, photo and all', async () => {
  const api = apiWith(organization.keys.admin)
  const clients = '/client-management/clients'

  const created = await api.POST(clients, {
    body: {
      display_name: 'Test Client',
      email: 'typed@example.com',
      age: 30,
      preferable_activities: ['Running'],
    },
  })
  expect(created.response.status).toBe(201)
  expect(created.data?.userData).toMatchObject({ age: 30, preferable_activities: ['Running'] })
  const user_uid = created.data?.userData.user_uid ?? ''
  const path = { user_uid }

  const uploaded = await api.POST(clients, {
    body: {
      display_name: 'Test Client with a photo',
      email: 'typed-photo@example.com',
      height: 171.5,
      profile_photo: new Blob([photos.baseline], { type: 'image/jpeg' }),
    },
    bodySerializer: toForm,
  })
  expect(uploaded.data?.userData.height).toBe(171.5)
  const file = uploaded.data?.userData.profile_photo?.split('/').at(-1) ?? ''

  const photo = await api.GET('/client-management/photos/{file}', {
    params: { path: { file } },
    parseAs: 'arrayBuffer',
  })
  expect(new Uint8Array(photo.data ?? new ArrayBuffer())).toEqual(photos.baseline)

  const byQuery = await api.PUT(clients, { params: { query: { user_uid, weight: 63.5 } } })
  expect(byQuery.data?.message).toBe('User information updated successfully.')
  const byForm = await api.PUT(clients, {
    body: { user_uid, profile_photo: new Blob([photos.truecolour], { type: 'image/png' }) },
    bodySerializer: toForm,
  })
  expect(byForm.data?.message).toBe('User information updated successfully.')
  const byJson = await api.PUT(clients, { body: { user_uid, profile_photo: null, age: null } })
  expect(byJson.error).toBeUndefined()

  const saved = await api.POST('/client-management/clients/save-notes/{user_uid}', {
    params: { path },
    body: { note: 'A note' },
  })
  expect(saved.data?.message).toBe('Note saved successfully.')

  const session = await api.POST('/client-management/clients/record-session/{user_uid}', {
    params: { path },
    body: { activity: 'Running', started_at: '2026-01-02T10:00:00+01:00' },
  })
  expect(session.data?.last_session).toBe('2026-01-02T09:00:00.000Z')

  const details = await api.GET('/client-management/clients/{user_uid}', { params: { path } })
  expect(details.data).toMatchObject({
    age: null,
    weight: 63.5,
    profile_photo: null,
    notes: { text: 'A note' },
  })

  const list = await api.GET(clients, { params: { query: { limit: 1 } } })
  expect(list.data?.users.map((user) => user.email)).toEqual(['typed@example.com'])
  expect(list.response.headers.get('Link')).toContain('rel="next"')

  const filtered = await api.GET('/client-management/clients/filter', {
    params: { query: { preferable_activities: '["Running"]', start_date: '2026-01-02' } },
  })
  expect(filtered.data).toMatchObject({ query_count: 1, first_uid: user_uid, last_uid: user_uid })

  const inBody = await api.DELETE(clients, { body: { user_uid } })
  expect(inBody.data?.message).toBe('User deleted successfully.')
  const again = await api.DELETE(clients, { params: { query: { user_uid } } })
  expect(again.response.status).toBe(404)
  expect(again.error?.error).toBe('User not found or not under admin')
})

test('user management, with the link and the page it opens', async () => {
  const api = apiWith(organization.keys.prod)
  const path = { org: organization.id, environment: 'prod' } as const
  const from_id = 'typed-user'

  const created = await api.POST('/{org}/{environment}/v1/create-user', {
    params: { path },
    body: {
      from_id,
      first_name: 'Test',
      last_name: 'User',
      birthdate: '1990-01-01',
      gender: 'female',
      language: 'de',
      goal: 'lose weight',
      timezone: 'Zurich, Switzerland (UTC+01:00)',
      height_ft: `5'7"`,
      weight_lbs: 172,
    },
  })
  expect(created.response.status).toBe(201)
  const link = created.data?.visualization_url

  const edited = await api.POST('/{org}/{environment}/v1/edit-user', {
    params: { path },
    body: { from_id, weight_kg: 76.5, subscription_status: 'active' },
  })
  expect(edited.data?.profile).toMatchObject({ weight_kg: 76.5, height_cm: 170.18 })

  const query = { from_id }
  const shown = await api.GET('/{org}/{environment}/v1/get-user-profile', { params: { path, query } })
  expect(shown.data?.status).toBe('success')
  expect(shown.data?.profile.target_calories).toBeGreaterThan(1200)

  const current = await api.GET('/{org}/{environment}/v1/dashboard-url', { params: { path, query } })
  expect(current.data?.dashboard_url).toBe(link)
  const rotated = await api.POST('/{org}/{environment}/v1/dashboard-url', {
    params: { path },
    body: { from_id, rotate: true },
  })
  const token = rotated.data?.dashboard_url.split('/').at(-1) ?? ''
  expect(rotated.data?.dashboard_url).not.toBe(link)

  const page = await api.GET('/{org}/{environment}/v1/progress/{token}', {
    params: { path: { ...path, token } },
    parseAs: 'text',
  })
  expect(page.data).toContain('lang="de"')

  const wrong = await api.GET('/{org}/{environment}/v1/get-user-profile', {
    params: { path, query: { from_id: 'with space' } },
  })
  expect(wrong.error?.error).toContain('from_id must be')
  expect(wrong.error).toMatchObject({ details: [{ field: 'from_id' }] })
})

type Kind = { requestBody?: { content: object }; responses: Record<string, { content?: object }> }

/** How a call is typed: by its method, by what it sends and by what it gets. */
const kindOf = (method: string, { requestBody, responses }: Kind) => {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  const gets = successes.flatMap(([, { content }]) => Object.keys(content ?? {}))
  return [method.toUpperCase(), ...Object.keys(requestBody?.content ?? {}), '→', ...gets].join(' ')
}

const described: { paths: Record<string, Record<string, Kind>> } = JSON.parse(JSON.stringify(document))

/** A kind of call that no test makes might not compile. */
afterAll(() => {
  const ofBoth = Object.entries(described.paths)
    .filter(([path]) => path.startsWith('/client-management') || path.startsWith('/{org}'))
    .flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, each]) => ({
        call: `${method.toUpperCase()} ${path}`,
        kind: kindOf(method, each),
      })),
    )
  const kinds = (calls: typeof ofBoth) => [...new Set(calls.map(({ kind }) => kind))].sort()
  expect(kinds(ofBoth.filter(({ call }) => made.has(call)))).toEqual(kinds(ofBoth))
})
