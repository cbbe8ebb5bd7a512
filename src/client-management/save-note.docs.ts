import { noteBytes } from '../domain/limits.ts'
import type { Docs } from '../openapi/docs.ts'
import { message } from '../openapi/schemas.ts'
import { unknownClient } from './client-json.docs.ts'

export default {
  summary: 'Save, replace or clear the note of a client',
  description: 'Omitted, empty, null or no body at all clears it.',
  fields: {
    note: { maxLength: noteBytes, description: 'At most 100 000 bytes of UTF-8, kept as they are.' },
  },
  example: { note: 'Hamstring strain: less speed work for two weeks' },
  answers: {
    200: ['Saved or cleared.', message, { message: 'Note saved successfully.' }],
    404: unknownClient,
  },
} satisfies Docs
