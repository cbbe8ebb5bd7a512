import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { url } from '../openapi/schemas.ts'
import { exampleFromId, systems, userFields } from './user.docs.ts'

const created = { message: z.string(), user_id: z.string(), visualization_url: url() }

export default {
  summary: 'Create a user',
  description: `${systems}both of it, within 50–272 cm and 20–650 kg.`,
  fields: {
    ...userFields,
    display_name: 'Default: the first name.',
  },
  example: { height_cm: 168, weight_kg: 78 },
  invalid: [['from_id', sentences.fromIdTaken(exampleFromId)]],
  answers: {
    201: ['Created, on trial and with reminders.', created, { message: sentences.userCreated }],
  },
} satisfies Docs
