import { expect, test } from 'vitest'
import document from '../../src/openapi.json'
import { schemaCheck } from './conformance.ts'

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

test('every answer and every body in JSON has an example, but this document itself', () => {
  const shown = new Set(all.map(({ path }) => path))
  const inJson = JSON.stringify(document).split('"application/json":').length - 1
  expect(shown.size).toBe(inJson - 1)
})

test.each(all)('the example at $path is what its schema says', ({ schema, value }) => {
  expect(mismatch(schema, value)).toBeUndefined()
})
