import { expect, test } from 'vitest'
import document from '../../src/openapi/openapi.json'
import { createClient, newOrganization, origin, type Organization } from '../helpers.ts'
import { conformance, expectConforming, type Described, type Exchange } from './conformance.ts'

/** One real exchange: the details of a client. */
async function exchange(organization: Organization): Promise<Exchange> {
  const path = `/${await createClient(organization)}`
  const { status, headers, body } = await organization.clients(path)
  const url = `${origin}/client-management/clients${path}`
  return { method: 'GET', url, status, headers, body: JSON.stringify(body) }
}

const details = '/client-management/clients/{user_uid}'
const copy = (): Described => structuredClone(document)
function withType(headers: Headers, type: string): Headers {
  const changed = new Headers(headers)
  changed.set('Content-Type', type)
  return changed
}
const schema = (described: Described, name: string) => Reflect.get(described.components.schemas, name)

test.each<[string, (described: Described) => void, string]>([
  [
    'one status less',
    (broken) => delete broken.paths[details]?.get?.responses['200'],
    'the status 200 is not documented',
  ],
  [
    'one property less',
    (broken) => delete schema(broken, 'ClientDetails').properties.brand,
    '#/brand False boolean schema.',
  ],
  [
    'one property more',
    (broken) => schema(broken, 'ClientDetails').required.push('nickname'),
    '# Instance does not have required property "nickname".',
  ],
  [
    'another type',
    (broken) => (schema(broken, 'ClientDetails').properties.email = { type: 'number' }),
    '#/email Instance type "string" is invalid. Expected "number".',
  ],
  [
    'another form of times',
    (broken) => (schema(broken, 'Timestamp').pattern = '^never$'),
    '#/created_at String does not match pattern.',
  ],
  [
    'another property of a nested object',
    (broken) => delete schema(broken, 'ClientDetails').properties.notes.properties.text,
    '#/notes/text False boolean schema.',
  ],
  [
    'another header',
    (broken) =>
      (broken.components.headers.RequestId = { required: true, schema: { type: 'string', maxLength: 1 } }),
    'the header X-Request-Id: # String is too long',
  ],
  [
    'no such method',
    (broken) => delete broken.paths[details]?.get,
    'the status 200 of an undocumented route',
  ],
])('an answer does not conform to a document with %s', async (_, breakIt, problem) => {
  const broken = copy()
  breakIt(broken)
  const given = await exchange(await newOrganization())
  expect(conformance(document)(given)).toBeUndefined()
  expect(conformance(broken)(given)).toContain(problem)
})

test.each<[string, (given: Exchange) => Partial<Exchange>, string]>([
  [
    'a header missing',
    () => ({ headers: new Headers({ 'Content-Type': 'application/json' }) }),
    'X-Request-Id is missing',
  ],
  [
    'an unknown property',
    ({ body }) => ({ body: body.replace('{', '{"nickname":"x",') }),
    '#/nickname False boolean schema.',
  ],
  [
    'another media type',
    ({ headers }) => ({ headers: withType(headers, 'text/plain') }),
    'the media type text/plain is not documented',
  ],
  ['an undocumented status', () => ({ status: 418 }), 'the status 418 is not documented'],
  ['405 without Allow', () => ({ method: 'PATCH', status: 405 }), 'the header Allow is missing'],
  ['no body', () => ({ body: '' }), 'the body is no JSON'],
])('an answer does not conform with %s', async (_, change, problem) => {
  const given = await exchange(await newOrganization())
  expect(conformance(document)({ ...given, ...change(given) })).toContain(problem)
})

test('the check of all calls names the call and the problem', async () => {
  const given = await exchange(await newOrganization())
  expect(() => {
    expectConforming({ ...given, status: 418 })
  }).toThrow(
    `Not as documented: GET ${given.url} answered 418: the status 418 is not documented; after a change of a schema: npm run openapi\n{"user_uid"`,
  )
})

/** Every object of an answer, with where it is. */
function objects(node: unknown, path: string): { path: string; additionalProperties: unknown }[] {
  if (typeof node !== 'object' || node === null) return []
  const below = Object.entries(node).flatMap(([key, value]) => objects(value, `${path}/${key}`))
  const isObject = 'type' in node && node.type === 'object'
  const own = { path, additionalProperties: 'additionalProperties' in node && node.additionalProperties }
  return isObject ? [own, ...below] : below
}

test('no schema lets unknown properties pass, but those of the document itself, of metadata, of changes and of the columns of a file', () => {
  const found = objects(document, '')
  const open = found.filter(({ additionalProperties }) => additionalProperties !== false)
  expect(found.length).toBeGreaterThan(30)
  expect(open.map(({ path }) => path)).toEqual([
    '/paths//openapi.json/get/responses/200/content/application/json/schema',
    '/components/schemas/Metadata',
    '/components/schemas/Event/properties/changes',
    '/components/schemas/RowChanges',
    '/components/schemas/FileColumns',
  ])
})
