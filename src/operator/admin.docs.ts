import * as z from 'zod/mini'
import { documented } from '../http/fields.ts'
import { timestamp } from '../http/schemas.docs.ts'

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

export const adminUid = '01M7ZXE1BEACJCEGH8B47XGRNF'

export const exampleAdmin = {
  admin_uid: adminUid,
  display_name: 'Jo Weber',
  email: 'jo@example.com',
  created_at: '2026-11-21T20:40:44.142Z',
}
