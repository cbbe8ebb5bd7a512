import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { said, url } from '../openapi/schemas.ts'
import { clientFields } from './client-fields.docs.ts'
import { noClientUnderAdmin } from './client-json.docs.ts'

const changed = {
  message: z.string(),
  profile_photo: z.optional(
    said(z.nullable(url()), 'Present if the photo changed: its new address, or null if it was removed.'),
  ),
}

export default {
  summary: 'Update a client',
  description:
    'Changes the given fields, at least one beside `user_uid`. Query and body may both carry fields; one field with two values is 400. In JSON, null clears a field. A new photo replaces the old one. An archived client is 400.',
  fields: {
    ...clientFields,
    tags: `${clientFields.tags} The list replaces the one before; \`[]\` clears it.`,
    metadata: `${clientFields.metadata} It is merged into what is there (RFC 7396): a key that is null goes, and null instead of the object clears all.`,
    preferable_activities: '`[]` clears the list. Text stands for a list as in a form.',
  },
  example: { weight: 63.1, brand: null },
  answers: {
    200: ['The client is changed.', changed, { message: sentences.clientUpdated }],
    404: noClientUnderAdmin,
  },
} satisfies Docs
