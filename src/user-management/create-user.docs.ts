import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { bodyIn, invalid, json } from '../http/answers.docs.ts'
import { withAddress, ofOthers, ofWrites } from '../http/refusals.docs.ts'
import { headers } from '../http/request-headers.docs.ts'
import { describe, url } from '../http/schemas.docs.ts'
import { newUser } from './user-fields.ts'
import { link, path, sent, shared, systems } from './user.docs.ts'

describe(newUser.shape, {
  from_id: "The caller's own id: case-sensitive, unique in the environment.",
  display_name: 'Default: the first name.',
  birthdate: 'From 1900-01-01 to today.',
  timezone: 'Two or more parts with commas between, in any script; from -12:00 to +14:00.',
})

const created = z.strictObject({ message: z.string(), user_id: z.string(), visualization_url: url() })

export const createUser: ZodOpenApiOperationObject = {
  ...shared,
  operationId: 'createUser',
  summary: 'Create a user',
  description: `${systems}both of it, within 50–272 cm and 20–650 kg.`,
  requestParams: { path, header: headers.write },
  requestBody: bodyIn({ json: newUser }, sent),
  responses: {
    '201': withAddress(
      json('Created, on trial and with reminders.', created, {
        message: 'User created successfully',
        user_id: '01M7ZXE1QAQRYH0BCRHT8711Z4',
        visualization_url: link,
      }),
    ),
    '400': invalid(['from_id', 'User with from_id user_abc123 already exists']),
    ...ofOthers,
    ...ofWrites,
  },
}
