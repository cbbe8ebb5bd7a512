import { exportFieldTexts, theSheet } from '../http/export.docs.ts'
import { exportCursors } from '../openapi/client-examples.ts'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Export sessions',
  description:
    'The sessions of all clients, also of archived ones, in the order of `user_uid` and start, as a file that an import takes. A row names its client by `user_uid` and `email`. The column `note` is there for a key that has `notes:read`.',
  fields: {
    ...exportFieldTexts(exportCursors.sessions),
    user_uid: 'Only the sessions of this client.',
    activity: 'Only sessions of this activity.',
    start_date: 'The earliest UTC day of the start, inclusive.',
    end_date: 'The latest UTC day of the start, inclusive.',
  },
  wrong: { start_date: '2026-11-30', end_date: '2026-11-01' },
  answers: { 200: theSheet },
} satisfies Docs
