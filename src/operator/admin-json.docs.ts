import * as z from 'zod/mini'
import { documented } from '../http/fields.ts'
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

export const exampleAdmin = {
  admin_uid: '01M7ZXE1BEACJCEGH8B47XGRNF',
  display_name: 'Jo Weber',
  email: 'jo@example.com',
  created_at: '2026-11-21T20:40:44.142Z',
}
