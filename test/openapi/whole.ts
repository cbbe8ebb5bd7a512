// The OpenAPI document with what it leaves out: the routes of the console, which are its own page's.
import document from '../../src/openapi/openapi.json' with { type: 'json' }

const { paths } = document

interface Header {
  required: boolean
  schema: object
}
type Headers = Record<string, Header | { $ref: string }>

const headers: Headers = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }
const setting: Headers = { ...headers, 'Set-Cookie': { required: true, schema: { type: 'string' } } }
const shared = (name: keyof typeof document.components.responses) => ({
  $ref: `#/components/responses/${name}`,
})
const text = (mediaType: string) => ({ headers, content: { [mediaType]: { schema: { type: 'string' } } } })

const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
const session = {
  type: 'object',
  properties: {
    kind: { enum: ['client-management', 'user-management', 'operator'] },
    organization: orNull({ type: 'string' }),
    environment: orNull({ enum: ['dev', 'prod'] }),
    role: orNull({ enum: ['admin', 'member'] }),
    scopes: orNull({ type: 'array', items: { type: 'string' } }),
    admin_uid: orNull({ type: 'string' }),
    name: { type: 'string' },
    expires_at: { type: 'string', format: 'date-time' },
  },
  required: ['kind', 'organization', 'environment', 'role', 'scopes', 'admin_uid', 'name', 'expires_at'],
  additionalProperties: false,
}
const answer = (fields: Record<string, object>, of: Headers = headers) => ({
  headers: of,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: fields,
        required: Object.keys(fields),
        additionalProperties: false,
      },
    },
  },
})
const sessions = { sessions: { type: 'array', items: session } }
const anError = {
  headers,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
}
const failures = {
  '401': shared('InvalidToken'),
  '403': shared('HttpsRequired'),
  '404': anError,
  '429': shared('TooManyRequests'),
  '500': shared('InternalError'),
  '503': shared('Unavailable'),
}
const field = (name: string, values?: string[]) => ({
  in: 'query',
  name,
  schema: { type: 'string', ...(values && { enum: values }) },
})

const console = {
  '/console/{view}': {
    get: {
      security: [],
      responses: {
        '200': text('text/html'),
        '304': { headers },
        '308': shared('ToHttps'),
        '500': shared('InternalError'),
        '404': { ...anError, content: { ...anError.content, 'text/plain': { schema: { type: 'string' } } } },
      },
    },
  },
  '/console/session': {
    get: {
      security: [],
      responses: { ...failures, '200': answer(sessions), '308': shared('ToHttps'), '400': anError },
    },
    post: {
      security: [],
      requestBody: {
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: { key: { type: 'string', minLength: 1, maxLength: 512 } },
              required: ['key'],
            },
          },
        },
      },
      responses: {
        ...failures,
        '201': answer({ session }, setting),
        '400': anError,
        '413': shared('TooLarge'),
        '415': shared('UnsupportedMediaType'),
      },
    },
    delete: {
      security: [],
      parameters: [
        field('kind', ['client-management', 'user-management', 'operator']),
        field('organization'),
        field('environment', ['dev', 'prod']),
      ],
      responses: { ...failures, '200': answer(sessions, setting), '400': anError },
    },
  },
}

export const whole = { ...document, paths: { ...paths, ...console } }
