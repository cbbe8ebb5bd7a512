import type { Docs } from '../openapi/docs.ts'
import { aDashboard, dashboard, ofFromId, noSuchUser } from './user.docs.ts'

export default {
  summary: 'Get the link to the progress page',
  description: 'The current one: whoever has the link sees the page, without a key.',
  fields: { from_id: ofFromId },
  answers: { 200: ['The link.', dashboard, aDashboard], 404: noSuchUser },
} satisfies Docs
