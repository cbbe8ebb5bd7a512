// What there is to call: the rows of the table of routes, with what the OpenAPI document says of each.
import described from '../../src/openapi/openapi.json'
import { named } from '../routes/index.ts'

/** The parts of a JSON schema that the document uses of input. */
export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  items?: Schema
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
}

export const sources = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
} as const
export type Source = keyof typeof sources

export interface Operation {
  /** As mounted: method and pattern. */
  route: string
  method: string
  /** As documented. */
  path: string
  /** The fields of each source; a route without a body has none but `query`. */
  query: Record<string, Schema>
  bodies: Partial<Record<Source, Record<string, Schema>>>
  required: string[]
  isOpen: boolean
}

interface Document {
  paths: Record<
    string,
    Record<
      string,
      {
        security: object[]
        parameters?: { in: string; name: string; required?: boolean; schema: Schema }[]
        requestBody?: { content: Record<string, { schema: Schema }> }
      }
    >
  >
  components: { schemas: Record<string, Schema> }
}
const read = (text: string): Document => JSON.parse(text)
const { paths, components } = read(JSON.stringify(described))

/** Names of parameters are each side's own. */
const unnamed = (path: string) => path.replace(/:\w+(?:\{[^}]*\})?\??|\{\w+\}/g, '{}')

/** A schema with what it refers to in its place, and of one that takes null too the other part. */
export function resolved(schema: Schema): Schema {
  const [part, ...others] = schema.anyOf?.filter(({ type }) => type !== 'null') ?? []
  if (part && others.length === 0) return resolved(part)
  return schema.$ref === undefined ? schema : (components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
}

export const operations: Operation[] = named.map(([route]) => {
  const [method = '', mounted = ''] = route.split(' ')
  const found = Object.entries(paths).find(
    ([path, operation]) => unnamed(path) === unnamed(mounted) && method.toLowerCase() in operation,
  )
  const documented = found?.[1][method.toLowerCase()]
  if (!found || !documented) throw new Error(`${route} is not documented, so nobody knows what to send to it`)
  const parameters = documented.parameters ?? []
  const bodies: Operation['bodies'] = {}
  const required = parameters.filter((each) => each.in === 'query' && each.required).map(({ name }) => name)
  for (const source of ['json', 'form', 'multipart'] as const) {
    const schema = documented.requestBody?.content[sources[source]]?.schema
    if (!schema) continue
    bodies[source] = schema.properties ?? {}
    required.push(...(schema.required ?? []))
  }
  return {
    route,
    method,
    path: found[0],
    query: Object.fromEntries(
      parameters.filter((each) => each.in === 'query').map(({ name, schema }) => [name, schema]),
    ),
    bodies,
    required: [...new Set(required)],
    isOpen: documented.security.length === 0,
  }
})

/** All fields that a route takes from a query or a body. */
export const takenFields = ({ query, bodies }: Operation): Set<string> =>
  new Set([query, ...Object.values(bodies)].flatMap((fields) => Object.keys(fields)))

/** All of them, and the parameters of its path. */
export function knownFields(operation: Operation): Set<string> {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  return new Set([...inPath, ...takenFields(operation)])
}
