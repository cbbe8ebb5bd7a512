import * as z from 'zod/mini'
import { roles } from '../domain/api-key.ts'
import { environments } from '../domain/user.ts'
import { named } from '../http/answers.docs.ts'
import { documented } from '../http/fields.ts'
import { timestamp } from '../http/schemas.docs.ts'
import { adminUid } from './admin.docs.ts'
import { missing, ofOne } from './organization.docs.ts'

/** A key in the answers. */

export const key = documented(
  z.strictObject({
    id: z.string(),
    prefix: documented(z.string(), { description: 'The first characters, to recognise the key by.' }),
    api: z.enum(['client-management', 'user-management']),
    role: z.nullable(z.enum(roles)),
    admin_uid: z.nullable(z.string()),
    environment: z.nullable(z.enum(environments)),
    name: z.string(),
    created_at: timestamp,
    expires_at: z.nullable(timestamp),
    revoked_at: z.nullable(timestamp),
    last_used_at: z.nullable(timestamp),
  }),
  { id: 'Key', description: '`last_used_at` is recorded at most once a minute.' },
)

export const newSecret = z.strictObject({
  api_key: documented(z.string(), { description: 'Shown this once.' }),
  key,
})

export const exampleKey = {
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

export const exampleSecret = { api_key: 'roster_cm_kvb8…', key: exampleKey }
export const ofKey = {
  path: z.object({
    ...ofOne.path.shape,
    key_id: documented(z.string(), { description: 'The `id` of the key.', maxLength: 128 }),
  }),
}
export const noKey = named('UnknownKey', missing('Key not found'))
