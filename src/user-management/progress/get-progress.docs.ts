import type { ZodOpenApiOperationObject } from 'zod-openapi'
import * as z from 'zod/mini'
import { answer, having } from '../../http/answers.docs.ts'
import { documented } from '../../http/fields.ts'
import { always, seconds } from '../../http/refusals.docs.ts'
import { environment, org, shared } from '../user.docs.ts'
import { ranges } from './history.ts'

const page = { 'text/html': { schema: z.string() } }
const uncached = { 'Cache-Control': '`private, no-store`' }

const range = documented(z.enum(ranges), {
  description:
    'How much of the history the chart and the table show. Absent or unknown: the shortest of `quarter`, `year` and `all` with ten weights.',
  examples: ['year'],
})

export const getProgress: ZodOpenApiOperationObject = {
  tags: shared.tags,
  security: [],
  operationId: 'getProgress',
  summary: "Show a user's progress",
  description:
    'What `visualization_url` opens: a page for the user, in their language, unit and time; the token is the permission.',
  requestParams: {
    path: z.object({
      org,
      environment,
      token: documented(z.string(), { description: 'The last part of the link.' }),
    }),
    query: z.object({ range: z.optional(range) }),
  },
  responses: {
    '200': having(answer('The page.', page), uncached),
    '404': having(answer('A page that says that the link is unknown.', page), uncached),
    '429': having(answer('A page that says so: too many requests from this address.', page), {
      ...uncached,
      ...seconds,
    }),
    ...always,
  },
}
