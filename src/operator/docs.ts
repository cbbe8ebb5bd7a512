import * as z from 'zod/mini'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { roles } from '../domain/api-key.ts'
import { plans } from '../domain/organization.ts'
import { environments } from '../domain/user.ts'
import {
  bodyIn,
  byDefault,
  describe,
  failure,
  invalid,
  json,
  message,
  named,
  ofOthers,
  optionally,
  timestamp,
  withBody,
} from '../http/docs.ts'
import { documented } from '../http/fields.ts'
import { newAdmin } from './admins.ts'
import { newKey, rotation } from './keys.ts'
import { newOrganization, organizationChanges, organizationsQuery } from './organizations.ts'

const shared = { tags: ['Operator'], security: [{ operatorToken: [] }] }
const nullable = z.nullable

const organization = documented(
  z.strictObject({
    id: z.string(),
    name: z.string(),
    plan: z.enum(plans),
    client_limit: nullable(z.int()),
    client_count: z.int(),
    user_counts: z.strictObject({ dev: z.int(), prod: z.int() }),
    created_at: timestamp,
    database: documented(z.optional(z.string()), { description: 'Where there is more than one.' }),
  }),
  { id: 'Organization' },
)
const admin = documented(
  z.strictObject({
    admin_uid: z.string(),
    display_name: z.string(),
    email: z.string(),
    created_at: timestamp,
  }),
  { id: 'Admin' },
)
const key = documented(
  z.strictObject({
    id: z.string(),
    prefix: documented(z.string(), { description: 'The first characters, to recognise the key by.' }),
    api: z.enum(['client-management', 'user-management']),
    role: nullable(z.enum(roles)),
    admin_uid: nullable(z.string()),
    environment: nullable(z.enum(environments)),
    name: z.string(),
    created_at: timestamp,
    expires_at: nullable(timestamp),
    revoked_at: nullable(timestamp),
    last_used_at: nullable(timestamp),
  }),
  { id: 'Key', description: '`last_used_at` is recorded at most once a minute.' },
)
const newSecret = z.strictObject({
  api_key: documented(z.string(), { description: 'Shown this once.' }),
  key,
})

const exampleOrganization = {
  id: 'acme',
  name: 'Acme Coaching',
  plan: 'pro',
  client_limit: null,
  client_count: 2,
  user_counts: { dev: 0, prod: 1 },
  created_at: '2026-11-21T20:40:44.133Z',
}
const adminUid = '01M7ZXE1BEACJCEGH8B47XGRNF'
const exampleAdmin = {
  admin_uid: adminUid,
  display_name: 'Jo Weber',
  email: 'jo@example.com',
  created_at: '2026-11-21T20:40:44.142Z',
}
const exampleKey = {
  id: '01M7ZXE1BJ2ZHH9C6KEWSB4B8G',
  prefix: 'roster_cm_kvb8',
  api: 'client-management',
  role: 'admin',
  admin_uid: adminUid,
  environment: null,
  name: 'Back office',
  created_at: '2026-11-21T20:40:44.146Z',
  expires_at: null,
  revoked_at: null,
  last_used_at: null,
}
const exampleSecret = { api_key: 'roster_cm_kvb8…', key: exampleKey }

const limits =
  'Overrides the limit of the plan (free 10, pro 500, enterprise none); null removes the override.'
describe(newOrganization.shape, {
  id: 'Part of the paths of user management.',
  client_limit: limits,
  database: 'The name of a binding. Default: the smallest database. It is for good.',
})
documented(organizationChanges, {
  minProperties: 1,
  description: 'A limit below the count keeps the clients and stops creation.',
})
describe(newKey.shape, {
  role: 'Required for client-management, as is `admin_uid`. A member may authenticate and nothing else.',
  admin_uid: 'An admin of the organization.',
  environment: 'Required for user-management.',
  expires_at: 'In the future.',
})

const ofOne = { path: z.object({ id: z.string() }) }
const ofKey = { path: z.object({ id: z.string(), key_id: z.string() }) }

const noSecret = 'Not found'
const off = named('NoOperator', failure('This deployment has no operator.', noSecret))
const missing = (sentence: string) => failure('Nothing by this id; or no operator here.', sentence, noSecret)
const noOrganization = named('UnknownOrganization', missing('Organization not found'))
const noKey = named('UnknownKey', missing('Key not found'))
const conflict = (sentence: string) => failure('Conflicts with what there is.', sentence)
const ofOrganization = z.strictObject({ organization })
const anOrganization = { organization: exampleOrganization }
const unexpected = named('NoQuery', invalid(['limit', 'unknown field "limit"']))

const organizations: ZodOpenApiPathsObject = {
  '/operator/v1/organizations': {
    post: {
      ...shared,
      operationId: 'createOrganization',
      summary: 'Create an organization',
      requestBody: bodyIn({ json: newOrganization }, { id: 'acme', name: 'Acme Coaching', plan: 'pro' }),
      responses: {
        '201': json('Created.', ofOrganization, anOrganization),
        '400': invalid(['plan', 'plan must be one of: free, pro, enterprise'], ['id', 'id is reserved']),
        '404': off,
        '409': conflict('An organization with this id already exists'),
        ...ofOthers,
        ...withBody,
      },
    },
    get: {
      ...shared,
      operationId: 'listOrganizations',
      summary: 'List organizations',
      requestParams: {
        query: z.object({
          start_after_id: optionally(organizationsQuery.shape.start_after_id, {
            description: 'The page just after this id.',
          }),
          limit: byDefault(organizationsQuery.shape.limit, 100),
        }),
      },
      responses: {
        '200': json(
          'A page, in the order of ids.',
          z.strictObject({ organizations: z.array(organization) }),
          {
            organizations: [exampleOrganization],
          },
        ),
        '400': invalid(['limit', 'limit must be a whole number from 1 to 500']),
        '404': off,
        ...ofOthers,
      },
    },
  },
  '/operator/v1/organizations/{id}': {
    get: {
      ...shared,
      operationId: 'getOrganization',
      summary: 'Get an organization',
      requestParams: ofOne,
      responses: {
        '200': json('The organization.', ofOrganization, anOrganization),
        '400': unexpected,
        '404': noOrganization,
        ...ofOthers,
      },
    },
    patch: {
      ...shared,
      operationId: 'updateOrganization',
      summary: 'Change an organization',
      requestParams: ofOne,
      requestBody: bodyIn({ json: organizationChanges }, { client_limit: 50 }),
      responses: {
        '200': json('Changed.', ofOrganization, {
          organization: { ...exampleOrganization, client_limit: 50 },
        }),
        '400': invalid(['body', 'At least one of name, plan and client_limit must be provided']),
        '404': noOrganization,
        ...ofOthers,
        ...withBody,
      },
    },
  },
}

const admins: ZodOpenApiPathsObject = {
  '/operator/v1/organizations/{id}/admins': {
    post: {
      ...shared,
      operationId: 'createAdmin',
      summary: 'Create an admin',
      requestParams: ofOne,
      requestBody: bodyIn({ json: newAdmin }, { display_name: 'Jo Weber', email: 'jo@example.com' }),
      responses: {
        '201': json('Created.', z.strictObject({ admin }), { admin: exampleAdmin }),
        '400': invalid(['display_name', 'display_name is required']),
        '404': noOrganization,
        '409': conflict('An admin with this email already exists'),
        ...ofOthers,
        ...withBody,
      },
    },
    get: {
      ...shared,
      operationId: 'listAdmins',
      summary: 'List the admins of an organization',
      requestParams: ofOne,
      responses: {
        '200': json('All.', z.strictObject({ admins: z.array(admin) }), { admins: [exampleAdmin] }),
        '400': unexpected,
        '404': noOrganization,
        ...ofOthers,
      },
    },
  },
}

const keys: ZodOpenApiPathsObject = {
  '/operator/v1/organizations/{id}/keys': {
    post: {
      ...shared,
      operationId: 'createKey',
      summary: 'Make an API key',
      requestParams: ofOne,
      requestBody: bodyIn(
        { json: newKey },
        { api: 'client-management', role: 'admin', admin_uid: adminUid, name: 'Back office' },
      ),
      responses: {
        '201': json('Made.', newSecret, exampleSecret),
        '400': invalid(['admin_uid', 'admin_uid is no admin of this organization']),
        '404': noOrganization,
        ...ofOthers,
        ...withBody,
      },
    },
    get: {
      ...shared,
      operationId: 'listKeys',
      summary: 'List the API keys of an organization',
      requestParams: ofOne,
      responses: {
        '200': json('All, dead ones too.', z.strictObject({ keys: z.array(key) }), { keys: [exampleKey] }),
        '400': unexpected,
        '404': noOrganization,
        ...ofOthers,
      },
    },
  },
  '/operator/v1/organizations/{id}/keys/{key_id}/rotate': {
    post: {
      ...shared,
      operationId: 'rotateKey',
      summary: 'Replace an API key',
      description:
        'A key like the old one, which expires after the overlap. 409 while a key that replaced it lives, and for a dead one. Takes no Idempotency-Key.',
      requestParams: ofKey,
      requestBody: bodyIn({ json: rotation }, { overlap_seconds: 3600 }),
      responses: {
        '201': json('Made.', newSecret, exampleSecret),
        '400': invalid(['overlap_seconds', 'overlap_seconds is required']),
        '404': noKey,
        '409': conflict('key 01J9ZQ6T3NPX8V5W2K7M4R1C0D was already rotated'),
        ...ofOthers,
        ...withBody,
      },
    },
  },
  '/operator/v1/organizations/{id}/keys/{key_id}': {
    delete: {
      ...shared,
      operationId: 'revokeKey',
      summary: 'Revoke an API key',
      description: 'Again is 200 again.',
      requestParams: ofKey,
      responses: {
        '200': json('Revoked.', message, { message: 'Key revoked successfully.' }),
        '400': unexpected,
        '404': noKey,
        ...ofOthers,
      },
    },
  },
}

const databases: ZodOpenApiPathsObject = {
  '/operator/v1/databases': {
    get: {
      ...shared,
      operationId: 'listDatabases',
      summary: 'List the databases and what they hold',
      responses: {
        '200': json(
          'All of them. One ends at 10 GB.',
          z.strictObject({
            databases: z.array(
              z.strictObject({
                name: z.string(),
                size_bytes: z.int(),
                organization_count: z.int(),
                client_count: z.int(),
                user_counts: z.strictObject({ dev: z.int(), prod: z.int() }),
              }),
            ),
          }),
          {
            databases: [
              {
                name: 'DB',
                size_bytes: 9_437_184,
                organization_count: 12,
                client_count: 3_180,
                user_counts: { dev: 40, prod: 11_200 },
              },
            ],
          },
        ),
        '400': unexpected,
        '404': off,
        ...ofOthers,
      },
    },
  },
}

export const paths: ZodOpenApiPathsObject = { ...organizations, ...admins, ...keys, ...databases }
