import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { noSuchClient } from './client-json.docs.ts'

export default {
  summary: 'Archive a client',
  description:
    'The client keeps everything, frees its place in the plan, and is left out of lists. It can be read and deleted; changes are 400 until it is restored. Its e-mail stays taken. A client that is archived already stays as it is.',
  answers: { 200: ['The client is archived.', sentences.clientArchived], 404: noSuchClient },
} satisfies Docs
