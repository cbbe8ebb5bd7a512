import { exportFieldTexts, theSheet } from '../http/export.docs.ts'
import { exportCursors } from '../openapi/client-examples.ts'
import type { Docs } from '../openapi/docs.ts'

export default {
  summary: 'Export weights',
  description:
    'The weights of all users, in the order of `from_id` and time, as a file that an import takes. Each is in the preferred unit of its user, rounded to 0.01; the column of the other unit is blank.',
  fields: exportFieldTexts(exportCursors.weights),
  wrong: { format: 'xlsx' },
  answers: { 200: theSheet },
} satisfies Docs
