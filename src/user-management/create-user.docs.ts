import * as z from 'zod/mini'
import * as sentences from '../domain/sentences.ts'
import type { Docs } from '../openapi/docs.ts'
import { url } from '../openapi/schemas.ts'
import { link, ofBirthdate, ofFromId, sentUser, systems } from './user.docs.ts'

const created = z.strictObject({ message: z.string(), user_id: z.string(), visualization_url: url() })

export default {
  summary: 'Create a user',
  description: `${systems}both of it, within 50–272 cm and 20–650 kg.`,
  fields: {
    from_id: ofFromId,
    display_name: 'Default: the first name.',
    birthdate: ofBirthdate,
    timezone: 'Two or more parts with commas between, in any script; from -12:00 to +14:00.',
  },
  example: sentUser,
  invalid: [['from_id', sentences.fromIdTaken(sentUser.from_id)]],
  answers: {
    201: [
      'Created, on trial and with reminders.',
      created,
      {
        message: sentences.userCreated,
        user_id: '01M7ZXE1QAQRYH0BCRHT8711Z4',
        visualization_url: link,
      },
    ],
  },
} satisfies Docs
