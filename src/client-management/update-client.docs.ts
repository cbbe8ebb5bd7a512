import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { clientFields } from './client-fields.docs.ts'
import { noClientUnderAdmin } from './client-json.docs.ts'

export default {
  summary: 'Update a client',
  description:
    'Changes the given fields, at least one beside `user_uid`. Query and body may both carry fields; one field with two values is 400. In JSON, null clears a field. A new photo replaces the old one.',
  fields: {
    ...clientFields,
    preferable_activities: '`[]` clears the list. Text stands for a list as in a form.',
  },
  example: { weight: 63.1, brand: null },
  answers: { 200: ['The client is changed.', sentences.clientUpdated], 404: noClientUnderAdmin },
} satisfies Docs
