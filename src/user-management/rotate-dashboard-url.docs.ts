import type { Docs } from '../openapi/docs.ts'
import { usual } from '../openapi/example-of.ts'
import { dashboard, noSuchUser } from './user.docs.ts'

export default {
  summary: 'Replace the link to the progress page',
  description: 'The old link stops working at once.',
  wrong: usual('from_id'),
  answers: { 200: ['The new link.', dashboard], 404: noSuchUser },
} satisfies Docs
