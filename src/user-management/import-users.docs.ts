import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import { imported, modeFields, rowByRow } from '../http/import/import.docs.ts'
import { examples } from '../openapi/examples.ts'
import type { Docs } from '../openapi/docs.ts'
import { said } from '../openapi/schemas.ts'
import { exampleFromId, systems } from './user.docs.ts'

export const importedUserIds = {
  from_id: {
    schema: said(z.nullable(z.string()), 'That of the row; null if no user could have it.'),
    example: exampleFromId,
  },
  user_id: {
    schema: said(
      z.nullable(z.string()),
      'The user; null if there is none, or if a dry run would create them.',
    ),
    example: String(examples.user_id),
  },
}

export default {
  summary: 'Import users',
  description: `Creates and changes users by the rows of a file, as an export has them: with the fields of create-user and of edit-user. ${systems} A measurement equal to the one that answers show is no change; \`weighed_at\` then says nothing. A weight that is there at its \`weighed_at\` is not added again. Days may be written \`31.12.1990\`; one that could be two days fails. ${rowByRow}`,
  fields: {
    ...modeFields,
    match: {
      description: 'The column that names the user to change: `from_id` alone.',
      param: { example: 'from_id' },
    },
  },
  example: {
    from_id: exampleFromId,
    first_name: 'Nadia',
    last_name: 'Okafor',
    birthdate: '1990-05-15',
    gender: 'female',
    language: 'en',
    goal: 'lose weight',
    timezone: 'Zurich, Switzerland (UTC+01:00)',
    height_cm: 168,
    weight_kg: 78,
    subscription_status: 'active',
  },
  wrong: { mode: 'replace' },
  answers: {
    200: imported(importedUserIds, {
      from_id: 'from_id',
      'First name': 'first_name',
      'Last name': 'last_name',
      Birthday: 'birthdate',
      Sex: 'gender',
      Language: 'language',
      Goal: 'goal',
      'Time zone': 'timezone',
      'Height (cm)': 'height_cm',
      'Weight (kg)': 'weight_kg',
    }),
    404: [
      'The limit of users leaves too few places, and `details` say how many.',
      sentences.limitReached('pro'),
    ],
  },
} satisfies Docs
