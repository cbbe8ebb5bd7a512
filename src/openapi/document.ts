import { createDocument, type ZodOpenApiObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import packageJson from '../../package.json' with { type: 'json' }
import { compact } from './compact.ts'
import { findEndpoints, type Endpoint } from './endpoints.ts'
import { guide } from './guide.ts'
import { operationOf } from './operation.ts'
import { documentPath } from './parameters.ts'

/** The folders of endpoints, in reading order, with their tags. */
const slices: Record<string, { name: string; description: string }> = {
  'client-management': {
    name: 'Client management',
    description: 'For the back office of a coaching business.',
  },
  'user-management': { name: 'User management', description: 'For the servers of a fitness app.' },
  operator: { name: 'Operator', description: 'For whoever runs this deployment.' },
  service: { name: 'Service', description: 'What the deployment says about itself.' },
}

const parts: Omit<ZodOpenApiObject, 'paths'> = {
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

/** By slice; what opens without a key comes last in its own. */
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
    { ...parts, paths },
    {
      override({ jsonSchema, io }) {
        // Their patterns say hardly more than these formats, at great length.
        if (io === 'input' && ['date-time', 'email'].includes(jsonSchema.format ?? ''))
          delete jsonSchema.pattern
        // Nor do the bounds of every integer.
        if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
        if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      },
    },
  )
  return compact(document)
}

/** The OpenAPI document of the whole service. */
export const document = await buildDocument()
