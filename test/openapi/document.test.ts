import { expect, test } from 'vitest'
import document from '../../src/openapi/openapi.json'

interface Node {
  path: string
  node: Record<string, unknown>
}

/** Every object of the document, with where it stands. */
function nodes(value: unknown, path = ''): Node[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, each]) => nodes(each, `${path}/${key}`))
  return Array.isArray(value) ? below : [{ path, node: { ...value } }, ...below]
}

const all = nodes(document)
const paths = (found: Node[]) => found.map(({ path }) => path)

test('null stands beside an enum and never inside it, which breaks generators', () => {
  const nullables = all.filter(({ node }) => JSON.stringify(node.anyOf ?? null).includes('{"type":"null"}'))
  expect(nullables.length).toBeGreaterThan(5)
  const within = all.filter(({ node }) => Array.isArray(node.enum) && node.enum.includes(null))
  const typed = all.filter(({ node }) => 'enum' in node && Array.isArray(node.type))
  expect(paths([...within, ...typed])).toEqual([])
})

test('every operation has a summary and a description of its own', () => {
  const operations = all.filter(({ node }) => 'operationId' in node)
  expect(operations.length).toBeGreaterThan(25)
  expect(paths(operations.filter(({ node }) => !node.summary || !node.description))).toEqual([])
  const descriptions = operations.map(({ node }) => node.description)
  expect(new Set(descriptions).size).toBe(descriptions.length)
})

test('every number and every list of a request has bounds', () => {
  const sent = all.filter(({ path }) => /\/(?:requestBody|parameters)\//.test(path))
  const isOf = (type: string) => (each: Node) => [each.node.type].flat().includes(type)
  const numbers = sent.filter((each) => isOf('number')(each) || isOf('integer')(each))
  const lists = sent.filter(isOf('array'))
  expect([numbers.length > 20, lists.length > 1]).toEqual([true, true])
  const isBounded = ({ node }: Node) => 'maximum' in node && ('minimum' in node || 'exclusiveMinimum' in node)
  expect(paths(numbers.filter((each) => !isBounded(each)))).toEqual([])
  expect(paths(lists.filter(({ node }) => !('maxItems' in node)))).toEqual([])
})

test('each credential has one security scheme for each place', () => {
  expect(Object.keys(document.components.securitySchemes)).toEqual([
    'clientKey',
    'clientKeyHeader',
    'userKey',
    'operatorToken',
  ])
})
