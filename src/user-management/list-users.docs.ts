import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import type { Docs } from '../openapi/docs.ts'
import { said } from '../openapi/schemas.ts'
import { profile } from './profile-json.docs.ts'
import { exampleFromId, success, userSearch } from './user.docs.ts'

export default {
  summary: 'List and search users',
  description: 'Lists the users of one environment in the order of their `from_id`.',
  fields: {
    start_after_id: {
      description: 'The `next_cursor` of the page before, a `from_id` that need not exist any more.',
      param: { example: exampleFromId },
    },
    q: userSearch,
  },
  answers: {
    200: [
      'A page of users; none is an empty list.',
      {
        status: success,
        users: z.array(profile).check(z.maxLength(pageLimits.max)),
        next_cursor: said(z.nullable(z.string()), 'null on the last page.'),
      },
    ],
  },
} satisfies Docs
