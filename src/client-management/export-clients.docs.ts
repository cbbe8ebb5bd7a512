import { exportFieldTexts, theSheet } from '../http/export.docs.ts'
import { exportCursors } from '../openapi/client-examples.ts'
import type { Docs } from '../openapi/docs.ts'
import { filterTexts, pageFields } from './client-json.docs.ts'

export default {
  summary: 'Export clients',
  description:
    'The clients that match all conditions, in the order of `user_uid`, as a file that an import takes: importing it changes nothing. The column `note` is there for a key that has `notes:read`.',
  fields: {
    ...exportFieldTexts(exportCursors.clients),
    user_uid:
      'Only these clients, at most 100. Separate them by commas: repeated fields count to the 100 that a query may have.',
    status: pageFields.status,
    ...filterTexts,
  },
  wrong: { gender: 'Male' },
  answers: { 200: theSheet },
} satisfies Docs
