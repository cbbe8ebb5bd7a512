import { createDocument, type ZodOpenApiObject } from 'zod-openapi'
import packageJson from '../package.json' with { type: 'json' }
import { paths as clientManagement } from './client-management/index.docs.ts'
import { targetsVersion } from './domain/targets.ts'
import { paths as operator } from './operator/index.docs.ts'
import { paths as service } from './service/index.docs.ts'
import { paths as userManagement } from './user-management/index.docs.ts'

const description = `Clients of coaching businesses, and users of fitness apps with daily targets.

* Paths answer the same with and without a trailing slash, and to HEAD as to GET.
* Unknown fields are refused by name, fields that only answers have with \`cannot be changed\`, unknown paths are 404, wrong methods 405 with \`Allow\`; an outsider of an API gets 401 first.
* Numbers may be sent as decimal text. Blank text of an optional field counts as not supplied, null in JSON as absent on creation. Of a name given twice in one JSON object the last counts. Text is trimmed, notes excepted.
* Pages in browsers may call the first two APIs from sites that the deployment names (CORS).
* Ids of another organization answer as unknown ones do.

**Targets**, version ${targetsVersion} of the formula: resting energy (Mifflin–St Jeor) × 1.4, 500 kcal less to lose weight or 350 more to gain muscle. They are estimates for adults and no medical advice; nobody under 18 gets any.`

const parts: ZodOpenApiObject = {
  openapi: '3.1.0',
  info: { title: 'Roster', version: packageJson.version, description },
  servers: [{ url: '/' }],
  tags: [
    { name: 'Client management', description: 'For the back office of a coaching business.' },
    { name: 'User management', description: 'For the servers of a fitness app.' },
    { name: 'Operator', description: 'For whoever runs this deployment.' },
    { name: 'Service', description: 'What the deployment says about itself.' },
  ],
  paths: { ...clientManagement, ...userManagement, ...operator, ...service },
  components: {
    securitySchemes: {
      clientKey: { type: 'http', scheme: 'bearer', description: 'A key `roster_cm_…` as a bearer token.' },
      clientKeyHeader: { type: 'apiKey', in: 'header', name: 'API-KEY', description: 'The same key alone.' },
      clientKeyBare: {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: 'The same key alone.',
      },
      clientKeyPrefixed: {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: 'The same key after `API-KEY `.',
      },
      userKey: {
        type: 'http',
        scheme: 'bearer',
        description:
          'A key `roster_dev_…` or `roster_prod_…`, for the organization and environment in the path.',
      },
      operatorToken: { type: 'http', scheme: 'bearer', description: 'The secret `OPERATOR_TOKEN`.' },
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
  if (isParameter(node)) return { ...node, schema: without(node.schema, 'description') }
  return withTypeNull(node)
}

const isParameter = (node: Record<string, unknown>) => 'in' in node && 'schema' in node

function without(value: unknown, key: string): unknown {
  return isObject(value) ? Object.fromEntries(Object.entries(value).filter(([each]) => each !== key)) : value
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
  const values = isList(type.enum) && { enum: [...type.enum, null] }
  return { ...type, ...values, type: [type.type, 'null'], ...rest }
}
