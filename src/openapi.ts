import { createDocument, type ZodOpenApiObject } from 'zod-openapi'
import packageJson from '../package.json' with { type: 'json' }
import { paths as clientManagement } from './client-management/index.docs.ts'
import { guide } from './guide.docs.ts'
import { parameterExamples } from './http/parameter-examples.docs.ts'
import { withPlainHttp } from './http/plain-http.docs.ts'
import { paths as operator } from './operator/index.docs.ts'
import { paths as service } from './service/index.docs.ts'
import { paths as userManagement } from './user-management/index.docs.ts'

const parts: ZodOpenApiObject = {
  openapi: '3.1.0',
  info: { title: 'Roster', version: packageJson.version, description: guide },
  servers: [{ url: '/' }],
  tags: [
    { name: 'Client management', description: 'For the back office of a coaching business.' },
    { name: 'User management', description: 'For the servers of a fitness app.' },
    { name: 'Operator', description: 'For whoever runs this deployment.' },
    { name: 'Service', description: 'What the deployment says about itself.' },
  ],
  paths: withPlainHttp({ ...clientManagement, ...userManagement, ...operator, ...service }),
  components: {
    securitySchemes: {
      clientKey: {
        type: 'http',
        scheme: 'bearer',
        description:
          'A key of client management: `Authorization: Bearer roster_cm_…`. Also taken: `Authorization: API-KEY roster_cm_…` and `Authorization: roster_cm_…`.',
      },
      clientKeyHeader: {
        type: 'apiKey',
        in: 'header',
        name: 'API-KEY',
        description:
          'The same key in a header of its own: `API-KEY: roster_cm_…`. Two different keys are 401.',
      },
      userKey: {
        type: 'http',
        scheme: 'bearer',
        description:
          'A key of user management for the organization and environment in the path: `Authorization: Bearer roster_dev_…` or `… roster_prod_…`.',
      },
      operatorToken: {
        type: 'http',
        scheme: 'bearer',
        description: 'The secret `OPERATOR_TOKEN` of the deployment: `Authorization: Bearer …`.',
      },
    },
    headers: {
      RequestId: {
        description: 'Made here; our log has it too.',
        required: true,
        schema: { type: 'string', format: 'uuid' },
      },
    },
  },
}

/** The OpenAPI document of the whole service. */
export function buildDocument(): unknown {
  const document = createDocument(parts, {
    override({ jsonSchema, io }) {
      // Their patterns say hardly more than these formats, at great length.
      if (io === 'input' && ['date-time', 'email'].includes(jsonSchema.format ?? ''))
        delete jsonSchema.pattern
      // Nor do the bounds of every integer.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  return compact(document)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !isList(value)
const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/** The same in fewer bytes. */
function compact(value: unknown): unknown {
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
  const example = own ?? (typeof node.name === 'string' ? parameterExamples[node.name] : undefined)
  return {
    ...node,
    schema: without(node.schema, 'description', 'examples'),
    ...(example !== undefined && { example }),
  }
}

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
