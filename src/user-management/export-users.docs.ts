import { exportFieldTexts, theSheet } from '../http/export.docs.ts'
import { exportCursors } from '../openapi/client-examples.ts'
import type { Docs } from '../openapi/docs.ts'
import { userSearch } from './user.docs.ts'

export default {
  summary: 'Export users',
  description:
    'The users that match all conditions, in the order of `from_id`, as a file that an import takes: importing it changes nothing. Measurements are in the preferred system of each user, rounded to 0.01; the columns of the other system are blank. `weighed_at` is the time of the weight.',
  fields: { ...exportFieldTexts(exportCursors.users), q: userSearch },
  wrong: { goal: 'win' },
  answers: { 200: theSheet },
} satisfies Docs
