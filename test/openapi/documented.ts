// What the OpenAPI document says of the routes.
import { whole } from './whole.ts'

/** The parts of a JSON schema that the document uses. */
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
type Content = Record<string, { schema: Schema }>
interface Operation {
  security: object[]
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
}
interface Document {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}
const read = (text: string): Document => JSON.parse(text)
const { paths, components } = read(JSON.stringify(whole))

/** Names of parameters are each side's own. */
export const unnamed = (path: string) => path.replace(/:\w+(?:\{[^}]*\})?\??|\{\w+\}|\*$/g, '{}')

/** The path and the operation of a route, by its method and path as mounted. */
export function documented(route: string): { path: string; operation: Operation } | undefined {
  const [method = '', mounted = ''] = route.split(' ')
  for (const [path, operations] of Object.entries(paths)) {
    const operation = operations[method.toLowerCase()]
    if (operation && unnamed(path) === unnamed(mounted)) return { path, operation }
  }
  return undefined
}

/** A schema with what it refers to in its place. */
export const referred = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : (components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})

/** The status of a route's success and the JSON that it answers. */
export function successOf(route: string): { status: number; schema: Schema } {
  const { responses = {} } = documented(route)?.operation ?? {}
  const [status = '200', response] = Object.entries(responses).find(([each]) => each.startsWith('2')) ?? []
  return { status: Number(status), schema: response?.content?.['application/json']?.schema ?? {} }
}
