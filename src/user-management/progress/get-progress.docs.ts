import * as z from 'zod/mini'
import { documented } from '../../http/fields.ts'
import type { Docs } from '../../openapi/docs.ts'
import { ranges } from './history.ts'

const range = documented(z.optional(z.enum(ranges)), {
  description:
    'How much of the history the chart and the table show. Absent or unknown: the shortest of `quarter`, `year` and `all` with ten weights.',
  examples: ['year'],
})

export default {
  summary: "Show a user's progress",
  description:
    'What `visualization_url` opens: a page for the user, in their language, unit and time; the token is the permission.',
  fields: { token: 'The last part of the link.' },
  query: { range },
  answers: {
    200: ['The page.', 'text/html'],
    404: ['A page that says that the link is unknown.', 'text/html'],
    429: ['A page that says so: too many requests from this address.', 'text/html'],
  },
} satisfies Docs
