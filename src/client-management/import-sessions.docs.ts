import * as z from 'zod/mini'
import { imported, rawField, rowByRow } from '../http/import/import.docs.ts'
import { examples } from '../openapi/examples.ts'
import type { Docs } from '../openapi/docs.ts'
import { said } from '../openapi/schemas.ts'

const userUid = said(z.nullable(z.string()), 'The client; null if there is none.')

export default {
  summary: 'Import training sessions',
  description: `Records the sessions in the rows of a file, as an export has them. A row names its client by \`user_uid\`, or else by \`email\`, and says in \`started_at\` when it was. A session that is there is unchanged. ${rowByRow}`,
  fields: rawField,
  example: {
    email: 'julia@example.com',
    activity: 'Running',
    started_at: '2026-11-20T10:00:00.000Z',
    duration_seconds: 1800,
    weight: 62.5,
  },
  wrong: { dry_run: 'yes' },
  answers: {
    200: imported(
      { user_uid: { schema: userUid, example: String(examples.user_uid) } },
      { 'E-mail': 'email', Activity: 'activity', 'Start time': 'started_at' },
    ),
  },
} satisfies Docs
