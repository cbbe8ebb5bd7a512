import { reassignedAtOnce } from '../domain/limits.ts'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { missing } from './organization-json.docs.ts'

export default {
  summary: 'Delete an admin',
  description: `Revokes its keys and frees its e-mail. Its clients get another \`admin_uid\`, and with it another ETag: up to ${reassignedAtOnce} at once, the rest within minutes.`,
  fields: {
    admin_uid: { description: 'The admin.', param: { example: '01M7ZXE1C9Q4T2WB7F0KRXN5DE' } },
    reassign_to: {
      description: 'The admin who takes the clients. Required if there are any.',
      param: { example: '01M7ZXE1BEACJCEGH8B47XGRNF' },
    },
  },
  example: {},
  wrong: { reassign_to: 'a b' },
  invalid: [['reassign_to', sentences.notAnotherAdmin]],
  answers: {
    200: ['The admin is deleted.', sentences.adminDeleted],
    404: [missing, sentences.noSuchAdmin],
    409: ['The request conflicts with what exists.', sentences.adminHasClients, sentences.beingDeleted],
  },
} satisfies Docs
