import { expect, test } from 'vitest'
import document from '../../src/openapi/openapi.json'
import { schemaCheck } from './schema-check.ts'

interface Example {
  path: string
  schema: object
  value: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Every example of the document with its schema, wherever it stands. */
function examples(node: unknown, path = ''): Example[] {
  if (!isObject(node)) return []
  const below = Object.entries(node).flatMap(([key, value]) => examples(value, `${path}/${key}`))
  const { schema, example, examples: several } = node
  if (!isObject(schema)) return below
  const alone = example === undefined ? [] : [{ path, schema, value: example }]
  const named = isObject(several) ? Object.values(several) : []
  const each = named.flatMap((one) => (isObject(one) ? [{ path, schema, value: one.value }] : []))
  return [...alone, ...each, ...below]
}

const all = examples(document)
const mismatch = schemaCheck(document.components)

/** Every place for an example: parameters, and all contents of requests and answers that are not bytes. */
function places(node: unknown, path = ''): string[] {
  if (!isObject(node)) return []
  const below = Object.entries(node).flatMap(([key, value]) => places(value, `${path}/${key}`))
  const isContent = /\/content\/(?:application\/|multipart\/)/.test(path.replaceAll('~1', '/'))
  return isObject(node.schema) && ('in' in node || isContent) ? [path, ...below] : below
}

test('every parameter, body and JSON answer has an example, but that of the document itself', () => {
  const shown = new Set(all.map(({ path }) => path))
  const missing = places(document).filter((path) => !shown.has(path))
  expect(places(document).length).toBeGreaterThan(120)
  expect(missing).toEqual(['/paths//openapi.json/get/responses/200/content/application/json'])
})

test.each(all)('the example at $path conforms to its schema', ({ schema, value }) => {
  expect(mismatch(schema, value)).toBeUndefined()
})
