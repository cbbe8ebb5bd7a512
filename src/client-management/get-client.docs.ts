import type { Docs } from '../openapi/docs.ts'
import { clientWithNotes, noSuchClient } from './client-json.docs.ts'

export default {
  summary: 'Get a client with its note',
  description:
    'All that is known of it, with the `ETag` that a change takes in `If-Match`. `notes` is the only place where the note can be read.',
  answers: { 200: ['The client.', clientWithNotes], 404: noSuchClient },
} satisfies Docs
