import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { clientFields } from './client-fields.docs.ts'
import { created, sent, userData } from './client-json.docs.ts'

export default {
  summary: 'Create a client',
  description:
    'Within the limit of the plan, exactly, even if many create at once; a duplicate e-mail is told first. Files come in multipart only.',
  fields: { ...clientFields, preferable_activities: 'Text is read as in forms.' },
  example: sent,
  invalid: [
    ['display_name', 'display_name must be 1 to 200 characters without control characters'],
    ['email', 'email is required'],
    ['heigth', 'unknown field "heigth", did you mean "height"?'],
  ],
  answers: {
    201: ['Created.', z.strictObject({ userData }), { userData: created }],
    404: ['The plan is full.', sentences.limitReached('pro')],
  },
} satisfies Docs
