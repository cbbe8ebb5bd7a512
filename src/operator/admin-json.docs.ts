import * as z from 'zod/mini'
import { documented } from '../http/documented.ts'
import { timestamp } from '../openapi/schemas.ts'

/** An admin in the answers. */
export const admin = documented(
  z.strictObject({
    admin_uid: z.string(),
    display_name: z.string(),
    email: z.string(),
    created_at: timestamp,
  }),
  { id: 'Admin' },
)
