// Contract 1.1: a field that answers show and a request does not take is refused with the reason.
import { beforeAll, describe, expect, test } from 'vitest'
import { newOrganization, type Organization } from '../helpers.ts'
import { referred, successOf, type Schema } from '../openapi/documented.ts'
import { named, rows, type Row } from '../routes/index.ts'
import { fieldsTakenBy, formats, ready, routesWithBody } from './every-route.ts'

let owner: Organization
beforeAll(async () => {
  owner = await newOrganization()
})

const users = '/:organization/:environment{dev|prod}/v1'
const organizations = '/operator/v1/organizations'

/** The reason that a route gives for refusing a field that answers show. */
function ruleOf(route: string): string {
  if (route.endsWith('/edit-user')) return 'cannot be edited'
  return /^(?:PUT|PATCH) |\/(?:rotate|replay)$/.test(route) ? 'cannot be changed' : 'is set by the service'
}

const propertiesOf = (schema: Schema) => referred(schema).properties ?? {}
/** Keys of answers that are not fields of a thing. */
const noFields = ['message', 'status', 'api_key', 'erased']

/** The fields in a route's answer; a nested thing counts by its own fields. */
const shownBy = (route: string): string[] =>
  Object.entries(propertiesOf(successOf(route).schema))
    .filter(([name]) => !noFields.includes(name))
    .flatMap(([name, schema]) => {
      const fields = schema.$ref === undefined ? [] : Object.keys(propertiesOf(schema))
      return fields.length > 0 ? fields : [name]
    })

/** The routes of the same API that show a version of the thing, or make it. */
const showing = (of: Row) =>
  named
    .filter(([, { api, facts }]) => api === of.api && (facts.version === 'shown' || facts.version === 'made'))
    .map(([route]) => route)

/** The fields that a route does not take, though its answer or the thing that it makes or edits shows them. */
function shownAndNotTaken(route: string): string[] {
  // Nobody sends a person's fields back to take a weight away.
  if (route.endsWith('/delete-weight')) return []
  // Its answer counts things, and shows none.
  if (route.endsWith('/reapply-erasures')) return []
  const row = rows[route] ?? expect.unreachable()
  const taken = fieldsTakenBy(route)
  const isEdit = row.changes !== undefined && taken.length > 1 && /user_uid|from_id/.test(taken.join())
  const others = isEdit || row.facts.version === 'made' ? showing(row) : []
  return [...new Set([route, ...others].flatMap(shownBy))].filter((field) => !taken.includes(field))
}

const cases = routesWithBody
  .map((route): [string, string[]] => [route, shownAndNotTaken(route)])
  .filter(([, fields]) => fields.length > 0)

test('at least 11 routes and 59 fields are tested here', () => {
  expect(cases.length).toBeGreaterThanOrEqual(11)
  expect(cases.flatMap(([, fields]) => fields).length).toBeGreaterThanOrEqual(59)
})

describe.each(cases)('%s', (route, fields) => {
  test.each(fields)('refuses %s with the reason', async (field) => {
    const { ask, fields: good } = await ready(route, owner)
    for (const value of ['', null, {}]) {
      const { status, body } = await ask('', formats.json({ ...good, [field]: value }))
      const message = `${field} ${ruleOf(route)}`
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
])('%s answers the unknown field %s with the suggestion %s', async (route, name, meant) => {
  const { ask } = await ready(route, owner)
  const { body } = await ask('', formats.json({ [name]: 'x' }))
  expect(body.details).toContainEqual({
    field: name,
    message: `unknown field "${name}", did you mean "${meant}"?`,
  })
})
