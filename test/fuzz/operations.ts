// The routes of the table, with what the OpenAPI document says of each.
import { documented, referred, type Schema } from '../openapi/documented.ts'
import { methodOf, named } from '../routes/index.ts'
import { shapeOf } from './sheets.ts'

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
  /** The columns of the file that the route takes; none if it takes none. And the fields that are lists. */
  columns: string[]
  lists: readonly string[]
  isOpen: boolean
}

/** A schema without its reference and without null. */
export function resolved(schema: Schema): Schema {
  const [part, ...others] = schema.anyOf?.filter(({ type }) => type !== 'null') ?? []
  if (part && others.length === 0) return resolved(part)
  return referred(schema)
}

export const operations: Operation[] = named.map(([route]) => {
  const found = documented(route)
  if (!found) throw new Error(`${route} is not documented, so nobody knows what to send to it`)
  const { path, operation } = found
  const parameters = operation.parameters ?? []
  const bodies: Operation['bodies'] = {}
  const required = parameters.filter((each) => each.in === 'query' && each.required).map(({ name }) => name)
  for (const source of ['json', 'form', 'multipart'] as const) {
    const schema = operation.requestBody?.content[sources[source]]?.schema
    if (!schema) continue
    bodies[source] = schema.properties ?? {}
    required.push(...(schema.required ?? []))
  }
  return {
    route,
    method: methodOf(route),
    path,
    query: Object.fromEntries(
      parameters.filter((each) => each.in === 'query').map(({ name, schema }) => [name, schema]),
    ),
    bodies,
    required: [...new Set(required)],
    ...shapeOf(route),
    isOpen: operation.security.length === 0,
  }
})

/** All fields that a route takes from a query or a body. */
export const takenFields = ({ query, bodies }: Operation): Set<string> =>
  new Set([query, ...Object.values(bodies)].flatMap((fields) => Object.keys(fields)))

/** Those fields and the parameters of the path. */
export function knownFields(operation: Operation): Set<string> {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
  return new Set([...inPath, ...takenFields(operation), ...operation.columns])
}
