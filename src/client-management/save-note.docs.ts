import { noteBytes } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { spaced } from '../openapi/schemas.ts'
import { noSuchClient } from './client-json.docs.ts'

export default {
  summary: 'Save, replace or clear the note of a client',
  description:
    'A missing, empty or null `note` clears the note, and so does a call without a body. An archived client is 400.',
  fields: {
    note: {
      maxLength: noteBytes,
      description: `At most ${spaced(noteBytes)} bytes of UTF-8. The service keeps every byte.`,
    },
  },
  example: usual('note'),
  answers: { 200: ['The note is saved or cleared.', sentences.noteSaved], 404: noSuchClient },
} satisfies Docs
