import * as z from 'zod/mini'
import { allScopes, roles } from '../domain/api-key.ts'
import { environments } from '../domain/user.ts'
import { documented } from '../http/documented.ts'
import { said, timestamp } from '../openapi/schemas.ts'

/** A key in the answers. */
export const key = documented(
  z.strictObject({
    id: z.string(),
    prefix: said(z.string(), 'The first characters of the key, to recognise it.'),
    api: z.enum(['client-management', 'user-management']),
    role: z.nullable(z.enum(roles)),
    admin_uid: z.nullable(z.string()),
    environment: z.nullable(z.enum(environments)),
    scopes: said(z.nullable(z.array(z.enum(allScopes))), 'Null: all of the API.'),
    name: z.string(),
    created_at: timestamp,
    expires_at: z.nullable(timestamp),
    revoked_at: z.nullable(timestamp),
    last_used_at: z.nullable(timestamp),
  }),
  { id: 'Key', description: 'The service records `last_used_at` at most once a minute.' },
)

export const newSecret = { api_key: said(z.string(), 'The key itself. No other answer shows it.'), key }
