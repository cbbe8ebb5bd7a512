// The sentence for each kind of wrong value of each field, in each place where a mounted route takes the field.
import { beforeAll, expect, test } from 'vitest'
import { operations, sources, type Operation } from '../fuzz/operations.ts'
import {
  aUser,
  call,
  createClient,
  newOrganization,
  operatorToken,
  type Answer,
  type Organization,
} from '../helpers.ts'
import { ofPage } from '../routes/console.ts'
import { exceptions, missing, rows } from './rows.ts'
import type { Row } from './wrong-values.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
})

const withFields = operations.filter(({ query, bodies }) => Object.keys({ ...query, ...bodies }).length > 0)
const documented = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')
const rowOf = ({ method, path }: Operation, field: string) =>
  exceptions[`${method} ${documented(path)} ${field}`] ?? rows[field]

type Place = 'query' | keyof typeof sources

function send({ method, path }: Operation, place: Place, fields: Record<string, unknown>): Promise<Answer> {
  const { id, keys } = organization
  const token = path.startsWith('/operator') ? operatorToken : path.startsWith('/{') ? keys.prod : keys.admin
  const url = path
    .replace(/\{(?:org|id)\}/, id)
    .replace('{environment}', 'prod')
    .replace('{user_uid}', uid)
    .replace('{key_id}', 'a-key')
  const headers = path.startsWith('/console') ? ofPage : { Authorization: `Bearer ${token}` }
  const text = Object.entries(fields).map(([field, value]): [string, string] => [field, String(value)])
  if (place === 'query') return call(`${url}?${new URLSearchParams(text).toString()}`, { method, headers })
  if (place === 'json') return call(url, { method, headers, json: fields })
  if (place === 'form') return call(url, { method, headers, body: new URLSearchParams(text) })
  const form = new FormData()
  for (const [field, value] of text) form.set(field, value)
  return call(url, { method, headers, body: form })
}

/** What an answer says of a field. */
function saidOf({ status, body }: Answer, field: string): { status: number; messages: string[] } {
  const details: { field: string; message: string }[] = body.details ?? []
  return { status, messages: details.filter((each) => each.field === field).map(({ message }) => message) }
}

const placesOf = ({ query, bodies }: Operation): [Place, string[]][] => [
  ['query', Object.keys(query)],
  ...(['json', 'form', 'multipart'] as const).map((source): [Place, string[]] => [
    source,
    Object.keys(bodies[source] ?? {}),
  ]),
]

/** One text for each sentence: a query and a form are read in another way than JSON, and answered in the same words. */
const asText = (row: Row): Row => [
  ...new Map(
    row
      .filter(([wrong]) => typeof wrong === 'string')
      .map((each): [string, Row[number]] => [each[1], each])
      .toReversed(),
  ).values(),
]

type Case = [place: Place, field: string, wrong: unknown, sentence: string]

/** Every wrong value of each field in each place that an operation takes it in. */
function casesOf(operation: Operation): Case[] {
  return placesOf(operation).flatMap(([place, fields]) =>
    fields.flatMap((field): Case[] => {
      const row = rowOf(operation, field)
      if (!row) throw new Error(`add a row to test/sentences/rows.ts for: ${field} of ${operation.route}`)
      // In multipart every profile_photo is a file.
      if (place === 'multipart' && field === 'profile_photo') return []
      return (place === 'json' ? row : asText(row)).map(([wrong, sentence]) => [
        place,
        field,
        wrong,
        sentence,
      ])
    }),
  )
}

test.each(withFields.map((operation): [string, Operation] => [operation.route, operation]))(
  '%s: each wrong value of each field',
  async (_, operation) => {
    for (const [place, field, wrong, sentence] of casesOf(operation)) {
      const isOfDatabase = sentence.startsWith('database must be one of')
      const answer = await send(operation, place, { ...(isOfDatabase && aFirm), [field]: wrong })
      const said = saidOf(answer, field)
      const messages = said.messages.filter((each) => !each.startsWith(`${field} needs`))
      const label = `${place}: ${field}: ${JSON.stringify(wrong).slice(0, 80)}`
      expect({ ...said, messages }, label).toEqual({ status: 400, messages: [sentence] })
    }
  },
)

/** The database is checked after all other fields. */
const aFirm = { id: 'sentences', name: 'A firm', plan: 'free' }

test.each(withFields.map((operation): [string, Operation] => [operation.route, operation]))(
  '%s: required fields that are missing, blank or null',
  async (_, operation) => {
    const place: Place = operation.bodies.json ? 'json' : 'query'
    const { required } = operation
    const values: unknown[] = place === 'json' ? [undefined, '', ' \t', null] : [undefined, '', ' ']
    for (const value of values) {
      const fields = value === undefined ? {} : Object.fromEntries(required.map((field) => [field, value]))
      const answer = await send(operation, place, fields)
      for (const field of required) {
        const isNull = value === null && !(field in missing)
        const sentence = isNull ? `${field} must not be null` : (missing[field] ?? `${field} is required`)
        expect(saidOf(answer, field), `${field}: ${JSON.stringify(value)}`).toEqual({
          status: 400,
          messages: [sentence],
        })
      }
    }
  },
)

test('every row belongs to a field that a route takes', () => {
  const taken = withFields.flatMap((operation) => placesOf(operation).flatMap(([, fields]) => fields))
  expect(Object.keys(rows).filter((field) => !taken.includes(field))).toEqual([])
  const known = withFields.map(({ method, path }) => `${method} ${documented(path)}`)
  expect(
    Object.keys(exceptions).filter((key) => !known.includes(key.slice(0, key.lastIndexOf(' ')))),
  ).toEqual([])
  const cases = withFields.flatMap(casesOf).length
  console.log(`sentences: ${cases} wrong values on ${withFields.length} routes`)
  expect(cases).toBeGreaterThan(950)
})

test.each([
  [aUser({ height_cm: '', weight_kg: ' ', height_ft: "5'10", weight_lbs: 180 })],
  [aUser({ height_ft: '', weight_lbs: '' })],
  [aUser({ height_ft: ' \u00a0', weight_lbs: null })],
])('blank measurements of the other system count as not sent', async (user) => {
  expect((await organization.users('/create-user', { json: user })).status).toBe(201)
})
