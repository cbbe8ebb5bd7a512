import type { Docs } from '../openapi/docs.ts'
import { clientWithNotes, noSuchClient } from './client-json.docs.ts'

export default {
  summary: 'Get a client with its note',
  description:
    'Shows all fields of the client. No other call shows the note. A change takes the `ETag` in `If-Match`.',
  answers: { 200: ['The client and its note.', clientWithNotes], 404: noSuchClient },
} satisfies Docs
