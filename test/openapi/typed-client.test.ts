// The types made of the document, as a TypeScript caller uses them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photos } from '../fixtures/photos.ts'
import { newOrganization, type Organization } from '../helpers.ts'
import { apiWith, callOthers, expectEveryKind, toForm } from './typed-calls.ts'

let organization: Organization
beforeAll(async () => {
  organization = await newOrganization()
})

afterAll(expectEveryKind)

test('client management, with a photo', async () => {
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
  await callOthers(api)
})

test('user management, with the progress page and its link', async () => {
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
