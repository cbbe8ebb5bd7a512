import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { imported, modeFields, rowByRow } from '../http/import/import.docs.ts'
import { examples } from '../openapi/examples.ts'
import type { Docs } from '../openapi/docs.ts'
import { said } from '../openapi/schemas.ts'

const userUid = said(
  z.nullable(z.string()),
  'The client; null if there is none, or if a dry run would create them.',
)

export default {
  summary: 'Import clients',
  description: `Creates and changes clients by the rows of a file, as an export has them. Blank cells leave a field, \`null\` in NDJSON clears it. A column \`note\` needs the scope \`notes:write\`. ${rowByRow}`,
  fields: {
    ...modeFields,
    match: {
      description:
        'The column that names the client to change: `email` (default), in any case, or `user_uid`. An upsert by `user_uid` creates the rows without one; an unknown one fails, because no caller gives an id.',
      param: { example: 'email' },
    },
  },
  example: {
    display_name: 'Julia Weber',
    email: 'julia@example.com',
    weight: 62.5,
    tags: ['VIP'],
    note: 'Trains twice a week.',
  },
  wrong: { mode: 'replace' },
  answers: {
    200: imported(
      { user_uid: { schema: userUid, example: String(examples.user_uid) } },
      { 'E-mail': 'email', Name: 'display_name' },
    ),
    404: ['The plan has too few places, and `details` say how many.', sentences.limitReached('pro')],
  },
} satisfies Docs
