import * as z from 'zod/mini'
import { said, timestamp } from '../openapi/schemas.ts'
import { documented } from './documented.ts'

export const erased = documented(
  z.strictObject({
    notes: z.int(),
    sessions: z.int(),
    weights: z.int(),
    events: said(z.int(), 'Those about the person, which stay without what changed.'),
    photo: z.boolean(),
    backups_until: timestamp,
  }),
  {
    id: 'Erased',
    description: 'What was erased. From `backups_until` on, no backup of the database has anything of it.',
  },
)
