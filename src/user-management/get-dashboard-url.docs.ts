import type { Docs } from '../openapi/docs.ts'
import { dashboard, noSuchUserOfEither, eitherId } from './user.docs.ts'

export default {
  summary: 'Get the link to the progress page',
  description: 'Anyone who has the link sees the page, without a key.',
  fields: eitherId,
  answers: { 200: ['The current link.', dashboard], 404: noSuchUserOfEither },
} satisfies Docs
