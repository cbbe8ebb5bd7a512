import type { Docs } from '../openapi/docs.ts'
import { clientWithNotes, shownClient, noSuchClient } from './client-json.docs.ts'

const notes = {
  text: 'Hamstring strain: less speed work for two weeks',
  updated_at: '2026-11-21T20:40:44.477Z',
}

export default {
  summary: 'Get a client with its note',
  description:
    'All that is known of it, with the `ETag` that a change takes in `If-Match`. `notes` is the only place where the note can be read.',
  answers: { 200: ['The client.', clientWithNotes, { ...shownClient, notes }], 404: noSuchClient },
} satisfies Docs
