// A value that cannot be read is refused by every field that takes text: one given twice differently, or as a file.
import { beforeAll, expect, test } from 'vitest'
import { operations, type Operation } from '../fuzz/operations.ts'
import { call, createClient, newOrganization, operatorToken, type Organization } from '../helpers.ts'
import { ofPage } from '../routes/console.ts'

let organization: Organization
let uid: string
beforeAll(async () => {
  organization = await newOrganization()
  uid = await createClient(organization)
})

const lists = ['preferable_activities', 'tags', 'tag', 'type']
const isList = (field: string, { path }: Operation) =>
  lists.includes(field) || (field === 'user_uid' && path.endsWith('/exports/clients'))

function ask({ method, path }: Operation, query: string, body?: URLSearchParams | FormData) {
  const { id, keys } = organization
  const token = path.startsWith('/operator') ? operatorToken : path.startsWith('/{') ? keys.prod : keys.admin
  const url = path
    .replace(/\{(?:org|id)\}/, id)
    .replace('{environment}', 'prod')
    .replace('{user_uid}', uid)
  const headers = path.startsWith('/console') ? ofPage : { Authorization: `Bearer ${token}` }
  return call(`${url}${query}`, { method, headers, ...(body && { body }) })
}

const sentences = (answer: { body: { details?: { message: string }[] } }) =>
  (answer.body.details ?? []).map(({ message }) => message)

function formOf(field: string, value: string | File): FormData {
  const form = new FormData()
  form.set(field, value)
  return form
}

const cases = operations.flatMap((operation) => [
  ...Object.keys(operation.query).map((field) => ['query', field, operation] as const),
  ...Object.keys(operation.bodies.form ?? {}).map((field) => ['form', field, operation] as const),
  ...Object.keys(operation.bodies.multipart ?? {}).map((field) => ['multipart', field, operation] as const),
])

test.each(
  cases.map(([place, field, each]) => [`${each.route}: ${place}: ${field}`, place, field, each] as const),
)('%s', async (_, place, field, operation) => {
  if (field === 'range') return
  if (isList(field, operation)) {
    const broken = new URLSearchParams({ [field]: '[object Object]' })
    const answer = await (place === 'query'
      ? ask(operation, `?${broken.toString()}`)
      : ask(operation, '', place === 'form' ? broken : formOf(field, '[object Object]')))
    expect(sentences(answer)).toContainEqual(expect.stringMatching(new RegExp(`^${field} must `)))
    return
  }
  const twice = new URLSearchParams([
    [field, '{"a":1}'],
    [field, '{"a":2}'],
  ])
  const ofTwo = `${field} was given more than once with different values`
  if (place === 'query') {
    expect(sentences(await ask(operation, `?${twice.toString()}`))).toContain(ofTwo)
    return
  }
  if (place === 'form') {
    expect(sentences(await ask(operation, '', twice))).toContain(ofTwo)
    return
  }
  if (field === 'profile_photo') return
  const form = formOf(field, new File(['{"a":1}'], 'a.json'))
  expect(sentences(await ask(operation, '', form))).toContain(`${field} must be text, not a file`)
})
