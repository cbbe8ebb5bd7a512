import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { clientFields } from './client-fields.docs.ts'
import { noClientUnderAdmin } from './client-json.docs.ts'

export default {
  summary: 'Update a client',
  description:
    '`user_uid` and at least one field to change, in the query, in the body or in both; the same field twice with different values is 400. In JSON null clears. A new photo replaces the old one.',
  fields: { ...clientFields, preferable_activities: '`[]` clears. Text is read as in forms.' },
  example: { weight: 63.1, brand: null },
  answers: { 200: ['Updated.', sentences.clientUpdated], 404: noClientUnderAdmin },
} satisfies Docs
