import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { clientFields } from './client-fields.docs.ts'
import { userData } from './client-json.docs.ts'

export default {
  summary: 'Create a client',
  description:
    "The plan's client limit holds exactly, even if many requests create clients at once. A duplicate e-mail is reported before a full plan. Only multipart takes a photo.",
  fields: { ...clientFields, preferable_activities: 'Text stands for a list as in a form.' },
  example: usual('age', 'gender', 'shoeSize', 'height', 'preferable_activities', 'tags', 'metadata'),
  wrong: { display_name: '', heigth: 171 },
  answers: {
    201: ['The client.', { userData }],
    404: ['The plan is full.', sentences.limitReached('pro')],
  },
} satisfies Docs
