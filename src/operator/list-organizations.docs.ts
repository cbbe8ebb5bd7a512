import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import type { Docs } from '../openapi/docs.ts'
import { byDefault } from '../openapi/schemas.ts'
import { organization } from './organization-json.docs.ts'

const organizations = z.array(organization).check(z.maxLength(pageLimits.max))

export default {
  summary: 'List organizations',
  description: 'In the order of their ids. The next page: `start_after_id` with the last id of this one.',
  fields: {
    limit: byDefault(pageLimits.list),
    start_after_id: { description: 'The page just after this id.', examples: ['acme'] },
  },
  answers: { 200: ['A page, in the order of ids.', { organizations }] },
} satisfies Docs
