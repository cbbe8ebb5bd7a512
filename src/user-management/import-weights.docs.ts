import { imported, rawField, rowByRow } from '../http/import/import.docs.ts'
import type { Docs } from '../openapi/docs.ts'
import { importedUserIds } from './import-users.docs.ts'
import { exampleFromId } from './user.docs.ts'

export default {
  summary: 'Import weights',
  description: `Adds weights to the history of users by the rows of a file, as an export has them: \`from_id\`, \`weight_kg\` or \`weight_lbs\`, and \`weighed_at\`. The latest weight of a user is the profile's. One that is there, at the same moment and shown the same, is unchanged. ${rowByRow}`,
  fields: rawField,
  example: { from_id: exampleFromId, weight_kg: 77.4, weighed_at: '2026-11-20T07:30:00.000Z' },
  wrong: { dry_run: 'yes' },
  answers: {
    200: imported(importedUserIds, {
      from_id: 'from_id',
      'Weight (kg)': 'weight_kg',
      'Weighed on': 'weighed_at',
    }),
  },
} satisfies Docs
