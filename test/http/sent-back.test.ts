// Contract 1.1: fields that answers show and a request does not take say so when an answer is sent back.
import { beforeAll, describe, expect, test } from 'vitest'
import document from '../../src/openapi/openapi.json'
import { newOrganization, type Organization } from '../helpers.ts'
import { formats, ready } from './every-route.ts'

let owner: Organization
beforeAll(async () => {
  owner = await newOrganization()
})

const schemas = new Map(Object.entries<object>(document.components.schemas))
const propertiesOf = (name: string): object => {
  const schema = schemas.get(name) ?? {}
  return 'properties' in schema && typeof schema.properties === 'object' ? { ...schema.properties } : {}
}
const shown = (...names: string[]) => names.flatMap((name) => Object.keys(propertiesOf(name)))

const users = '/:organization/:environment{dev|prod}/v1'
const organizations = '/operator/v1/organizations'
const ours = 'is set by the service'
const fixed = 'cannot be changed'

/** What answers about the thing show, and what the route says of a field that it does not take. */
const routes: [route: string, path: string, shown: string[], rule: string][] = [
  [
    'POST /client-management/clients',
    '/client-management/clients',
    shown('ClientDetails', 'NewClient'),
    ours,
  ],
  [
    'PUT /client-management/clients',
    '/client-management/clients',
    shown('ClientDetails', 'NewClient'),
    fixed,
  ],
  [
    'POST /client-management/clients/record-session/:user_uid?',
    '/client-management/clients/record-session/{user_uid}',
    ['last_session'],
    ours,
  ],
  [
    `POST ${users}/create-user`,
    '/{org}/{environment}/v1/create-user',
    [...shown('Profile'), 'user_id', 'visualization_url'],
    ours,
  ],
  [
    `POST ${users}/edit-user`,
    '/{org}/{environment}/v1/edit-user',
    [...shown('Profile'), 'user_id', 'visualization_url'],
    'cannot be edited',
  ],
  [`POST ${users}/dashboard-url`, '/{org}/{environment}/v1/dashboard-url', ['dashboard_url'], ours],
  [`POST ${organizations}`, organizations, shown('Organization'), ours],
  [`PATCH ${organizations}/:id`, `${organizations}/{id}`, shown('Organization'), fixed],
  [`POST ${organizations}/:id/admins`, `${organizations}/{id}/admins`, shown('Admin'), ours],
  [`POST ${organizations}/:id/keys`, `${organizations}/{id}/keys`, shown('Key'), ours],
  [
    `POST ${organizations}/:id/keys/:key_id/rotate`,
    `${organizations}/{id}/keys/{key_id}/rotate`,
    shown('Key'),
    fixed,
  ],
]

function takenBy(route: string, path: string): string[] {
  const [method = ''] = route.toLowerCase().split(' ')
  const operations = Object.entries(document.paths).find(([each]) => each === path)?.[1]
  const operation = Object.entries(operations ?? {}).find(([each]) => each === method)?.[1]
  const { schema } = operation.requestBody.content['application/json']
  const properties =
    '$ref' in schema ? propertiesOf(String(schema.$ref).split('/').at(-1) ?? '') : schema.properties
  return [...Object.keys(properties), 'profile_photo']
}

describe.each(routes)('%s', (route, path, fields, rule) => {
  const others = fields.filter((field) => !takenBy(route, path).includes(field))

  test('has such fields', () => {
    expect(others.length).toBeGreaterThan(0)
  })

  test.each(others)('%s', async (field) => {
    const { ask, fields: good } = await ready(route, owner)
    for (const value of ['', null, {}]) {
      const { status, body } = await ask('', formats.json({ ...good, [field]: value }))
      const message = `${field} ${rule}`
      expect([status, body]).toEqual([400, { error: message, details: [{ field, message }] }])
    }
  })
})

test.each([
  ['POST /client-management/clients', 'name', 'display_name'],
  ['PUT /client-management/clients', 'name', 'display_name'],
  [`POST ${users}/create-user`, 'name', 'display_name'],
  [`POST ${organizations}/:id/admins`, 'name', 'display_name'],
  ['POST /client-management/clients/save-notes/:user_uid?', 'text', 'note'],
  ['POST /client-management/clients/save-notes/:user_uid?', 'notes', 'note'],
  ['PUT /client-management/clients', 'photo', 'profile_photo'],
  ['PUT /client-management/clients', 'activities', 'preferable_activities'],
  ['PUT /client-management/clients', 'uid', 'user_uid'],
])('%s suggests for %s the field %s', async (route, name, meant) => {
  const { ask } = await ready(route, owner)
  const { body } = await ask('', formats.json({ [name]: 'x' }))
  expect(body.details).toContainEqual({
    field: name,
    message: `unknown field "${name}", did you mean "${meant}"?`,
  })
})
