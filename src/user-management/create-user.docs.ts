import * as z from 'zod/mini'
import { heightBounds, weightBounds } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { url } from '../openapi/schemas.ts'
import { exampleFromId, systems, userFields } from './user.docs.ts'

const created = { message: z.string(), user_id: z.string(), visualization_url: url() }

export default {
  summary: 'Create a user',
  description: `${systems} Both fields of one system are required, within ${heightBounds.min}–${heightBounds.max} cm and ${weightBounds.min}–${weightBounds.max} kg.`,
  fields: { ...userFields, display_name: 'Default: the first name.' },
  example: { height_cm: 168, weight_kg: 78 },
  invalid: [['from_id', sentences.fromIdTaken(exampleFromId)]],
  answers: {
    201: ['The new user, on trial and with reminders.', created, { message: sentences.userCreated }],
    404: ['The organization is at its limit of users.', sentences.limitReached('pro')],
  },
} satisfies Docs
