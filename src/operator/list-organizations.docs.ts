import * as z from 'zod/mini'
import { pageLimits } from '../domain/limits.ts'
import type { Docs } from '../openapi/docs.ts'
import { organization } from './organization-json.docs.ts'

const organizations = z.array(organization).check(z.maxLength(pageLimits.max))

export default {
  summary: 'List organizations',
  description:
    'Lists the organizations in the order of their ids. For the next page, send the last id as `start_after_id`.',
  fields: { start_after_id: { description: 'The page begins after this id.', param: { example: 'acme' } } },
  answers: { 200: ['A page of organizations.', { organizations }] },
} satisfies Docs
