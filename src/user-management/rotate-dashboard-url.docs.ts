import type { Docs } from '../openapi/docs.ts'
import { aDashboard, dashboard, ofFromId, noSuchUser } from './user.docs.ts'

export default {
  summary: 'Replace the link to the progress page',
  description: 'The old link is dead at once.',
  fields: { from_id: ofFromId },
  example: { from_id: 'user_abc123', rotate: true },
  invalid: [['rotate', 'rotate must be true']],
  answers: { 200: ['The new link.', dashboard, aDashboard], 404: noSuchUser },
} satisfies Docs
