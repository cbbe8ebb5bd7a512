import { createDocument, type ZodOpenApiObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import packageJson from '../../package.json' with { type: 'json' }
import { findEndpoints, type Endpoint } from './endpoints.ts'
import { guide } from './guide.ts'
import { operationOf } from './operation.ts'
import { documentPath } from './parameters.ts'
import { isRecord } from './schemas.ts'
import { webhooks } from './webhooks.ts'

/** The tags of the folders of endpoints, in the order of the document. */
const slices: Record<string, { name: string; description: string }> = {
  'client-management': {
    name: 'Client management',
    description: 'For the back office of a coaching business.',
  },
  'user-management': { name: 'User management', description: 'For the servers of a fitness app.' },
  webhooks: {
    name: 'Webhooks',
    description: 'Messages about changes, for client management and for each environment of user management.',
  },
  operator: { name: 'Operator', description: 'For the operator of the deployment.' },
  service: { name: 'Service', description: 'The index, the health and the reference, for anyone.' },
}

const parts: Omit<ZodOpenApiObject, 'paths' | 'webhooks'> = {
  openapi: '3.1.0',
  info: { title: 'Roster', version: packageJson.version, description: guide },
  servers: [{ url: '/' }],
  tags: Object.values(slices),
  components: {
    securitySchemes: {
      clientKey: {
        type: 'http',
        scheme: 'bearer',
        description:
          'A key of client management: `Authorization: Bearer roster_cm_…`. `Authorization: API-KEY roster_cm_…` and `Authorization: roster_cm_…` work too.',
      },
      clientKeyHeader: {
        type: 'apiKey',
        in: 'header',
        name: 'API-KEY',
        description:
          'The same key in its own header: `API-KEY: roster_cm_…`. Two different keys in one request are 401.',
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
        description:
          'The secret `OPERATOR_TOKEN` of the deployment, or one of `OPERATOR_TOKENS`: `Authorization: Bearer …`.',
      },
    },
    headers: {
      RequestId: {
        description: 'The service makes a new id for each answer. Its log has the same id.',
        required: true,
        schema: { type: 'string', format: 'uuid' },
      },
      RateLimitPolicy: {
        description: 'How many calls a key may make, and in how many seconds: `"calls";q=2000;w=10`.',
        schema: { type: 'string' },
      },
    },
  },
}

/** Operations are in the order of their slices; in a slice, those without a key come last. */
const order = Object.keys(slices)
const place = ({ slice, facts }: Endpoint) => order.indexOf(slice) + (facts.credential === 'secret' ? 0.5 : 0)

async function buildDocument(): Promise<unknown> {
  const paths: ZodOpenApiPathsObject = {}
  const endpoints = await findEndpoints(order)
  for (const endpoint of endpoints.sort((one, other) => place(one) - place(other))) {
    const path = documentPath(endpoint.path)
    const operation = { tags: [slices[endpoint.slice]?.name ?? ''], ...operationOf(endpoint) }
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation }
  }
  const document = createDocument(
    { ...parts, paths, webhooks },
    {
      override({ jsonSchema, io }) {
        // The patterns are long, and the formats say almost the same.
        if (io === 'input' && ['date-time', 'email'].includes(jsonSchema.format ?? ''))
          delete jsonSchema.pattern
        // Every integer has these bounds.
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      },
    },
  )
  return JSON.parse(JSON.stringify(document), tidied)
}

/** Writes "a type or null" as a list of types. An enum stays: generators break on null in it. */
function tidied(key: string, node: unknown): unknown {
  // zod-openapi leaves the facts of a parameter beside a reference.
  if (key === 'param') return undefined
  if (!isRecord(node) || !Array.isArray(node.anyOf)) return node
  const { anyOf, ...rest } = node
  const parts: unknown[] = anyOf
  const [inner, none, ...others] = parts
  if (!isRecord(inner) || !isRecord(none) || none.type !== 'null' || others.length > 0) return node
  if (typeof inner.type !== 'string' || 'const' in inner || 'enum' in inner) return node
  return { ...inner, type: [inner.type, 'null'], ...rest }
}

/** The OpenAPI document of the whole service. */
export const document = await buildDocument()
