import * as z from 'zod/mini'
import { documented } from '../../http/documented.ts'
import type { Docs } from '../../openapi/docs.ts'
import { ranges } from './history.ts'

const range = documented(z.optional(z.enum(ranges)), {
  description:
    'The part of the history in the chart and the table. Default, also for an unknown value: the shortest of `quarter`, `year` and `all` with ten weights.',
})

export default {
  summary: "Show a user's progress",
  description:
    "Shows the page that `visualization_url` opens, in the user's language, units and time zone. The token is the permission.",
  fields: { token: 'The last part of the link.' },
  query: { range },
  answers: {
    200: ['The page.', 'text/html'],
    404: ['A page that says that the link is unknown.', 'text/html'],
    429: ['A page that says that this address has sent too many requests.', 'text/html'],
  },
} satisfies Docs
