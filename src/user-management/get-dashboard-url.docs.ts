import type { Docs } from '../openapi/docs.ts'
import { dashboard, noSuchUser } from './user.docs.ts'

export default {
  summary: 'Get the link to the progress page',
  description: 'The current one: whoever has the link sees the page, without a key.',
  answers: { 200: ['The link.', dashboard], 404: noSuchUser },
} satisfies Docs
