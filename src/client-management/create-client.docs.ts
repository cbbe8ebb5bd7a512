import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { clientFields } from './client-fields.docs.ts'
import { userData } from './client-json.docs.ts'

export default {
  summary: 'Create a client',
  description:
    'Within the limit of the plan, exactly, even if many create at once; a duplicate e-mail is told first. Files come in multipart only.',
  fields: { ...clientFields, preferable_activities: 'Text is read as in forms.' },
  example: usual('age', 'gender', 'shoeSize', 'weight', 'height', 'preferable_activities'),
  wrong: { display_name: '', heigth: 171 },
  answers: { 201: ['Created.', { userData }], 404: ['The plan is full.', sentences.limitReached('pro')] },
} satisfies Docs
