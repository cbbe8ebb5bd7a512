import { examples } from './examples.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value)
const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/** The same document in fewer bytes. */
export function compact(value: unknown): unknown {
  if (isList(value)) return value.map(compact)
  if (!isObject(value)) return value
  const node = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, compact(each)]))
  if (isParameter(node)) return asParameter(node)
  return withTypeNull(node)
}

const isParameter = (node: Record<string, unknown>) => 'in' in node && 'schema' in node

/** What is said of a parameter is said once, and shown by an example. */
function asParameter(node: Record<string, unknown>): Record<string, unknown> {
  const own = isObject(node.schema) && isList(node.schema.examples) ? node.schema.examples[0] : undefined
  const example = own ?? asText(examples[String(node.name)])
  return {
    ...node,
    schema: without(node.schema, 'description', 'examples'),
    ...(example !== undefined && { example }),
  }
}

/** A list as one text, as it stands in a query. */
const asText = (value: unknown) => (isList(value) ? JSON.stringify(value) : value)

function without(value: unknown, ...keys: string[]): unknown {
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([each]) => !keys.includes(each)))
    : value
}

/** Of a type or null, as JSON Schema says it best. */
function withTypeNull({ anyOf, ...rest }: Record<string, unknown>): Record<string, unknown> {
  if (!isList(anyOf)) return rest
  const [type, none, ...more] = anyOf
  const isNullable =
    isObject(type) &&
    typeof type.type === 'string' &&
    !('const' in type) &&
    isObject(none) &&
    none.type === 'null'
  if (!isNullable || more.length > 0) return { ...rest, anyOf }
  // Generators drop or break on null inside an enum.
  if ('enum' in type) return { ...rest, anyOf }
  return { ...type, type: [type.type, 'null'], ...rest }
}
